package magnitka.export.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is left of the answers at draws that come near to the archive, as tables: of the curve, then of mechanisms and incentives. */
final class NearTable {

    private static final int PERCENT = 100;
    private static final int MOST_DECIMALS = 3;
    private static final List<String> OUTPUTS = List.of("real", "good", "reported");

    private final Rows near;
    private final Optional<Rows> changes;

    NearTable(Rows near, Optional<Rows> changes) {
        this.near = near;
        this.changes = changes;
    }

    String html() {
        return curves() + changes.map(rows -> changes(rows, "mechanism", "Without a mechanism, by nearness", "without")
                + changes(rows, "policy", "Under other incentives, by nearness", "incentives")).orElse("");
    }

    private String curves() {
        String heads = "<tr><th>within</th><th class=\"number\">draws</th>" + OUTPUTS.stream()
                .map(output -> "<th class=\"number\">" + output + "</th><th class=\"number\">peaks</th>").collect(Collectors.joining()) + "</tr>";
        String lines = bounds(near).mapToObj(within -> line(within, at(near, within))).collect(Collectors.joining());
        return table("By how near draws come to the archive", heads, lines);
    }

    private static String line(double within, Rows own) {
        return "<tr><th>" + Html.of(within(within)) + "</th>" + number(Spoken.grouped(own.number(0, "draws"))) + OUTPUTS.stream().map(output -> {
            Rows of = own.where("output", output);
            if (of.count() == 0) {
                return number("\u2013").repeat(2);
            }
            return number(Spoken.decimal(PERCENT * of.number(0, "inverted_u_share"), 0) + "\u00a0%")
                    + number(Double.isNaN(of.number(0, "p50")) ? "\u2013" : Stream.of("p50", "p10", "p90").map(column -> Spoken.decimal(of.number(0, column), 2))
                            .collect(Collectors.collectingAndThen(Collectors.toList(), peaks -> peaks.get(0) + " (" + peaks.get(1) + " to " + peaks.get(2) + ")")));
        }).collect(Collectors.joining()) + "</tr>";
    }

    private static String changes(Rows rows, String change, String title, String head) {
        Rows own = rows.where("change", change);
        if (own.count() == 0) {
            return "";
        }
        double[] bounds = bounds(rows).toArray();
        String heads = "<tr><th>" + head + "</th><th>output</th>" + DoubleStream.of(bounds).mapToObj(within -> "<th class=\"number\">" + Html.of(within(within)) + "</th>")
                .collect(Collectors.joining()) + "</tr>";
        String lines = own.texts("name").stream().flatMap(name -> Stream.of("real", "good").map(output -> {
            Rows of = own.where("name", name).where("measure", output);
            return "<tr><th>" + Html.of(PressurePairs.change(name, change)) + "</th><td>" + output + "</td>"
                    + DoubleStream.of(bounds).mapToObj(within -> cell(at(of, within))).collect(Collectors.joining()) + "</tr>";
        })).collect(Collectors.joining());
        return table(title, heads, lines);
    }

    private static String cell(Rows of) {
        if (of.count() == 0 || Double.isNaN(of.number(0, "p50"))) {
            return number("\u2013");
        }
        String median = Spoken.decimal(PERCENT * of.number(0, "p50"), 1);
        return number((median.startsWith("\u2212") ? "" : "+") + median + "\u00a0% (" + Spoken.decimal(PERCENT * of.number(0, "more_share"), 0) + " / "
                + Spoken.decimal(PERCENT * of.number(0, "less_share"), 0) + ")");
    }

    /** Bounds in the order of the rows; not a number for all draws. */
    private static DoubleStream bounds(Rows rows) {
        return IntStream.range(0, rows.count()).mapToDouble(i -> rows.number(i, "within")).distinct();
    }

    private static Rows at(Rows rows, double within) {
        return rows.where(i -> Double.compare(rows.number(i, "within"), within) == 0);
    }

    /** Bounds are round: no more decimals than they need. */
    private static String within(double within) {
        if (Double.isNaN(within)) {
            return "all draws";
        }
        int decimals = 0;
        while (decimals < MOST_DECIMALS && StrictMath.rint(within * StrictMath.pow(10, decimals)) != within * StrictMath.pow(10, decimals)) {
            decimals++;
        }
        return Spoken.decimal(within, decimals) + "\u00a0%";
    }

    private static String number(String text) {
        return "<td class=\"number\">" + Html.of(text) + "</td>";
    }

    private static String table(String title, String heads, String lines) {
        return "<h3>" + title + "</h3><div class=\"rows\" tabindex=\"0\"><table><thead>" + heads + "</thead><tbody>" + lines + "</tbody></table></div>";
    }
}
