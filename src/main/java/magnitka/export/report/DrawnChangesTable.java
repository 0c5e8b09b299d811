package magnitka.export.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What mechanisms and incentives change over draws of what is assumed, as a table: how much, how often which way, and on what it hangs. */
final class DrawnChangesTable {

    private static final int PERCENT = 100;
    private static final List<String> OUTPUTS = List.of("real", "good", "reported");

    private final Rows rows;

    DrawnChangesTable(Rows summary) {
        rows = summary;
    }

    /** Both tables with their headings; the first one is of mechanisms. */
    String html() {
        return table("mechanism", "Without a mechanism, over the draws", "without") + table("policy", "Under other incentives, over the draws", "incentives");
    }

    private String table(String change, String title, String head) {
        Rows own = rows.where("change", change);
        if (own.count() == 0) {
            return "";
        }
        String heads = "<tr><th>" + head + "</th>" + OUTPUTS.stream()
                .map(output -> "<th class=\"number\">" + output + "</th><th class=\"number\">more / less</th>").collect(Collectors.joining())
                + "<th>good hangs on</th></tr>";
        String lines = own.texts("name").stream().map(name -> line(name, own.where("name", name), change)).collect(Collectors.joining());
        return "<h3>" + title + "</h3><div class=\"rows\" tabindex=\"0\"><table><thead>" + heads + "</thead><tbody>" + lines + "</tbody></table></div>";
    }

    private static String line(String name, Rows own, String change) {
        String figures = OUTPUTS.stream().map(output -> cells(own.where("measure", output))).collect(Collectors.joining());
        Rows good = own.where("measure", "good");
        String with = good.count() == 0 || good.text(0, "parameter_1").isEmpty() ? ""
                : Html.tag("code", good.text(0, "parameter_1")) + Html.of(" (" + sign(good.number(0, "correlation_1"), 2) + ")");
        return "<tr><th>" + Html.of(PressurePairs.change(name, change)) + "</th>" + figures + "<td>" + with + "</td></tr>";
    }

    private static String cells(Rows of) {
        if (of.count() == 0 || Double.isNaN(of.number(0, "p10"))) {
            return "<td class=\"number\">\u2013</td>".repeat(2);
        }
        return Stream.of(sign(PERCENT * of.number(0, "p10"), 1) + " to " + sign(PERCENT * of.number(0, "p90"), 1) + "\u00a0%",
                        Spoken.decimal(PERCENT * of.number(0, "more_share"), 0) + " / " + Spoken.decimal(PERCENT * of.number(0, "less_share"), 0) + "\u00a0%")
                .map(text -> "<td class=\"number\">" + Html.of(text) + "</td>").collect(Collectors.joining());
    }

    private static String sign(double figure, int decimals) {
        String text = Spoken.decimal(figure, decimals);
        return (text.startsWith("\u2212") ? "" : "+") + text;
    }
}
