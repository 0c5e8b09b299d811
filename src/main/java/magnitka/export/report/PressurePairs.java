package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What switching off mechanisms, or paying for something else, changes most, in words. */
final class PressurePairs {

    private static final int PERCENT = 100;

    /** Targets that differ by more than this share are those of another plan. */
    private static final double OTHER_PLAN = 0.05;

    private static final List<String> PAID = List.of("tons", "grades", "orders", "assortment");

    private final Rows rows;
    private final String product;
    private final String column;
    private final double level;

    private PressurePairs(Rows all, String product, String said, String column) {
        Rows own = all.where("kind", "product").where("of", product);
        this.product = said;
        this.column = column;
        level = nearest(own);
        rows = own.where(i -> own.number(i, "pressure") == level);
    }

    /** The change that moves real output of a product most, at the level nearest to 1, and those that move its success most; {@code said} is its name in words. */
    static String lead(Rows all, String product, String said, String column) {
        PressurePairs pairs = new PressurePairs(all, product, said, column);
        return pairs.rows.where("measure", "real").count() == 0 ? "What each change of the model changes." : pairs.output() + pairs.success();
    }

    private String output() {
        Rows real = rows.where("measure", "real");
        int most = most(real);
        double difference = real.number(most, "difference");
        String at = "At a pressure of " + Spoken.decimal(level, 2) + " ";
        String by = Spoken.tons(StrictMath.abs(difference)) + (difference < 0 ? " less " : " more ") + product + " over the whole run ("
                + Spoken.signed(PERCENT * difference / real.number(most, "base")) + interval(real, most) + ")" + chance(real, most) + ".";
        if (column.equals("mechanism")) {
            return difference == 0 ? at + "no mechanism changes how much " + product + " is made."
                    : at + Spoken.quoted(change(real.text(most, column))) + " matters most of the mechanisms: without it the works would make " + by;
        }
        return difference == 0 ? at + "no other incentive would change how much " + product + " is made."
                : at + change(real.text(most, column)) + " would change the tons made most of the other incentives: the works would make " + by;
    }

    /**
     * For each measure of success the change that moves it most; those that nothing moves by a tenth of a point are left out, and
     * of fulfilment changes that move the targets themselves: their success is of another plan. Grades do not depend on targets.
     */
    private String success() {
        Rows targets = rows.where("measure", "target");
        List<String> others = new ArrayList<>();
        for (int i = 0; i < targets.count(); i++) {
            if (StrictMath.abs(targets.number(i, "difference")) > OTHER_PLAN * targets.number(i, "base")) {
                others.add(targets.text(i, column));
            }
        }

        List<String> parts = new ArrayList<>();
        Map<String, String> names = Map.of("fulfilment_grades", "fulfilment by grades", "fulfilment_assortment", "fulfilment by assortment",
                "fulfilment_orders", "fulfilment by orders", "first_grade", "the share of first grade");
        for (String measure : List.of("fulfilment_grades", "fulfilment_assortment", "fulfilment_orders", "first_grade")) {
            Rows every = rows.where("measure", measure);
            boolean ofPlan = !measure.equals("first_grade");
            Rows own = every.where(i -> !ofPlan || !others.contains(every.text(i, column)));
            int most = own.count() == 0 ? -1 : most(own);
            if (most >= 0 && StrictMath.abs(own.number(most, "difference")) >= 0.001) {
                String what = change(own.text(most, column));
                parts.add(names.get(measure) + " " + (column.equals("mechanism") ? "without " + Spoken.quoted(what) : "under " + what) + " (" + points(own, most) + ")");
            }
        }
        return parts.isEmpty() ? "" : " Success moves most" + (others.isEmpty() ? "" : " (fulfilment: where the targets stay about the same)")
                + (parts.size() > 1 ? ": " : " in ") + Spoken.list(parts) + ".";
    }

    private static String points(Rows rows, int at) {
        String range = isKnown(rows, at) ? ", " + sign(PERCENT * rows.number(at, "low")) + " to " + sign(PERCENT * rows.number(at, "high")) : "";
        return sign(PERCENT * rows.number(at, "difference")) + " points" + range + chance(rows, at);
    }

    /** The interval of a difference, per cent of what it is a difference to. */
    private static String interval(Rows rows, int at) {
        double base = rows.number(at, "base");
        return isKnown(rows, at) ? ", " + Spoken.signed(PERCENT * rows.number(at, "low") / base) + " to " + Spoken.signed(PERCENT * rows.number(at, "high") / base) : "";
    }

    /** What is to be said of a difference whose interval holds zero. */
    private static String chance(Rows rows, int at) {
        return isKnown(rows, at) && rows.number(at, "low") <= 0 && rows.number(at, "high") >= 0 ? ", which may be chance" : "";
    }

    private static boolean isKnown(Rows rows, int at) {
        return Double.isFinite(rows.number(at, "low")) && Double.isFinite(rows.number(at, "high"));
    }

    private static String sign(double points) {
        return (points > 0 ? "+" : "") + Spoken.decimal(points, 1);
    }

    /** The row with the largest difference either way; the first if none is known. */
    private static int most(Rows rows) {
        int most = 0;
        double largest = 0;
        for (int i = 0; i < rows.count(); i++) {
            double size = StrictMath.abs(rows.number(i, "difference"));
            if (size > largest) {
                largest = size;
                most = i;
            }
        }
        return most;
    }

    private String change(String name) {
        return change(name, column);
    }

    /** Name of a mechanism or of incentives, in words. */
    static String change(String name, String column) {
        if (column.equals("mechanism")) {
            return Spoken.name(name).replace("stepbonus", "step bonus").replace("easyshapes", "easy shapes").replace("+", " and ");
        }
        List<String> parts = new ArrayList<>();
        for (String policy : name.split("\\+")) {
            parts.add(PAID.contains(policy) ? "pay for " + policy : policy.equals("smooth-bonus") ? "a smooth bonus" : policy.replace('-', ' '));
        }
        return String.join(" with ", parts);
    }

    private static double nearest(Rows rows) {
        double best = rows.count() == 0 ? 1 : rows.number(0, "pressure");
        for (int i = 1; i < rows.count(); i++) {
            double level = rows.number(i, "pressure");
            best = StrictMath.abs(level - 1) < StrictMath.abs(best - 1) ? level : best;
        }
        return best;
    }
}
