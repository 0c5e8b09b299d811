package magnitka.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.SplittableRandom;

/** Figures and dates of a random model. */
final class Draw {

    static final LocalDate START = LocalDate.of(1931, 1, 1);

    private static final Set<String> SHARES = Set.of("allowed", "audit_chance", "crews", "market", "mastery_seen");

    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    double share() {
        return random.nextDouble();
    }

    /** A figure, or now and then one that changes over time, down to nothing at times. */
    void dated(ObjectNode owner, String field, double value) {
        if (chance(0.8)) {
            owner.put(field, value);
            return;
        }
        ObjectNode profile = owner.putObject(field).put("profile", chance(0.5) ? "step" : "linear");
        ArrayNode points = profile.putArray("points");
        int day = random.nextInt(100) - 50;
        boolean positive = field.equals("mtbf_days");
        for (int p = 1 + random.nextInt(3); p >= 0; p--) {
            boolean share = field.endsWith("share") || field.endsWith("share_per_day") || SHARES.contains(field);
            double factor = share ? between(0, 1) : between(0.2, 2);
            points.addObject().put("date", START.plusDays(day).toString())
                    .put("value", !positive && chance(0.15) ? 0 : value * factor);
            day += 1 + random.nextInt(150);
        }
    }

    String date(int from, int to) {
        return START.plusDays(from + random.nextInt(to - from)).toString();
    }

    boolean chance(double p) {
        return random.nextDouble() < p;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
