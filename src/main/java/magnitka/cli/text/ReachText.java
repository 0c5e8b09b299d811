package magnitka.cli.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.analysis.planning.PlanReach;
import magnitka.result.Decimals;

/** From which level of pressure on the plan of each year is out of reach, in a line or two. */
final class ReachText {

    private static final int LEVEL_DECIMALS = 3;
    private static final int WIDTH = 120;

    private final PlanReach reach;

    ReachText(PlanReach reach) {
        this.reach = reach;
    }

    List<String> lines() {
        if (reach.years().isEmpty()) {
            return List.of("Whether the plan can be met is not worked out: the network is too large for it.");
        }
        List<Integer> some = reach.years().stream().filter(year -> reach.beyond(year).length > 0).toList();
        String unknown = reach.hasGaps() ? " Where it could not be worked out, reach.csv is blank." : "";
        if (some.isEmpty()) {
            return List.of("At full load without a stoppage the plan of every year can be met at all of these levels." + unknown);
        }
        Map<String, List<String>> bySpan = new LinkedHashMap<>();
        some.stream().sorted(Comparator.comparingDouble(year -> reach.beyond(year)[0]))
                .forEach(year -> bySpan.computeIfAbsent(span(year), any -> new ArrayList<>()).add(String.valueOf(year)));
        List<String> parts = new ArrayList<>();
        bySpan.forEach((span, years) -> parts.add(String.join(", ", years) + " " + span));
        String others = some.size() == reach.years().size() || !unknown.isEmpty() ? "" : "; of the other years at none";
        List<String> lines = new ArrayList<>(List.of("Even at full load without a stoppage the plan is out of reach (of these levels; more in reach.csv):"));
        lines.addAll(wrapped("of " + String.join("; of ", parts) + others + "." + unknown));
        return lines;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                lines.add(line);
                line = "";
            }
            line += (line.isEmpty() ? "" : " ") + word;
        }
        lines.add(line);
        return lines;
    }

    private String span(int year) {
        double[] beyond = reach.beyond(year);
        if (beyond.length == reach.levels().length) {
            return "at all levels";
        }
        String from = reach.beyondFrom(year).isPresent() ? "from " + shown(reach.beyondFrom(year).getAsDouble()) + " on" : "";
        if (!reach.comesBack(year)) {
            return from;
        }
        return "at " + beyond.length + " levels from " + shown(beyond[0]) + " to " + shown(beyond[beyond.length - 1]);
    }

    private static String shown(double level) {
        return Decimals.fixed(level, LEVEL_DECIMALS);
    }
}
