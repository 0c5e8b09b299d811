package magnitka.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.cli.document.Markdown;

/** What mechanisms and incentives change over the kept draws, for the page on behaviour. */
final class DrawnChangeLines {

    private static final String TABLE = "draw_differences_summary";
    private static final List<String> SHOWN = List.of("real", "good", "fulfilment_orders");
    private static final int PERCENT = 100;

    /** A direction that holds in this share of the draws is called firm. */
    private static final double FIRM = 0.9;

    /** A rank correlation of this size says that one assumption goes far to decide. */
    private static final double STRONG = 0.5;

    private DrawnChangeLines() {}

    /** How much and which way, by mechanism or policy. */
    static String table(String change) throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Map<String, List<String>> leads = new LinkedHashMap<>();
        for (Map<String, String> row : KeptStudy.DRAWS.rows(TABLE)) {
            if (row.get("change").equals(change) && SHOWN.contains(row.get("measure"))) {
                String name = row.get("name");
                lines.computeIfAbsent(name, any -> new ArrayList<>(List.of(name))).addAll(List.of(range(row), shares(row)));
                leads.computeIfAbsent(name, any -> new ArrayList<>()).add(lead(row));
            }
        }
        lines.forEach((name, line) -> line.addAll(leads.get(name).subList(0, 2)));
        return StudyPage.page(List.of(change.equals("policy") ? "incentives" : "without", "real, %", "more / less, % of draws", "good, %", "more / less, % of draws",
                "orders met, points", "more / less, % of draws", "real goes most with", "good goes most with"), List.copyOf(lines.values()));
    }

    private static String range(Map<String, String> row) {
        return row.get("p10").isEmpty() ? "" : signed(row, "p10") + " to " + signed(row, "p90");
    }

    private static String shares(Map<String, String> row) {
        return row.get("more_share").isEmpty() ? "" : whole(row, "more_share") + " / " + whole(row, "less_share");
    }

    private static String lead(Map<String, String> row) {
        return row.get("parameter_1").isEmpty() ? "" : Markdown.code(row.get("parameter_1")) + " (" + StudyPage.fixed(row.get("correlation_1"), 2) + ")";
    }

    private static String signed(Map<String, String> row, String column) {
        String text = StudyPage.fixed(Double.toString(PERCENT * StudyPage.figure(row, column)), 1);
        return (text.startsWith("-") ? "" : "+") + text;
    }

    private static String whole(Map<String, String> row, String column) {
        return StudyPage.fixed(Double.toString(PERCENT * StudyPage.figure(row, column)), 0);
    }

    /** Whether a single assumption decides what a mechanism or policy changes in real or good output. */
    static String decisive() throws IOException {
        List<Map<String, String>> strong = KeptStudy.DRAWS.rows(TABLE).stream()
                .filter(row -> List.of("real", "good").contains(row.get("measure")) && !row.get("correlation_1").isEmpty())
                .filter(row -> Math.abs(StudyPage.figure(row, "correlation_1")) >= STRONG).toList();
        if (strong.isEmpty()) {
            return "\nNo single assumption decides: none of these rank correlations with real or good output comes up to " + STRONG + ".\n\n";
        }
        List<String> each = strong.stream().map(row -> (row.get("change").equals("policy") ? "policy `" : "without `") + row.get("name") + "`, " + row.get("measure") + ": "
                + lead(row)).toList();
        return "\n" + StudyWords.wrapped("Where a rank correlation comes up to " + STRONG + ", one assumption goes far to decide: " + String.join("; ", each)
                + ". No other of these correlations with real or good output does.") + "\n\n";
    }

    /** The middle 80 % of the draws, and in how many of them a change has the direction that it has at the stored values. */
    static String words(String change, String name, String measure, double stored) throws IOException {
        Map<String, String> row = row(change, name, measure);
        boolean less = stored < 0;
        return signed(row, "p10") + " to " + signed(row, "p90") + " %, " + (less ? "less" : "more") + " in " + whole(row, less ? "less_share" : "more_share")
                + " % of them";
    }

    private static Map<String, String> row(String change, String name, String measure) throws IOException {
        return StudyWords.first(KeptStudy.DRAWS, TABLE, row -> row.get("change").equals(change) && row.get("name").equals(name) && row.get("measure").equals(measure));
    }

    /** Of the changes that move an output beyond chance at the stored values, those whose direction the draws leave. */
    static String directions() throws IOException {
        return "- *Over the draws* is the middle 80 % of 200 draws of what is assumed, and the share of them in which the direction is the same, by more than 2 "
                + "standard errors. " + directions("real") + " " + directions("good");
    }

    private static String directions(String measure) throws IOException {
        int beyond = 0;
        List<String> firm = new ArrayList<>();
        for (String change : List.of("mechanism", "policy")) {
            KeptStudy study = change.equals("policy") ? KeptStudy.POLICIES : KeptStudy.CURVE;
            for (Map<String, String> row : study.rows(change.equals("policy") ? "policies" : "mechanisms")) {
                boolean shown = row.get("of").equals(StudyWords.PRODUCT) && row.get("measure").equals(measure) && StudyWords.isNormal(row);
                if (shown && StudyPage.figure(row, "low") * StudyPage.figure(row, "high") > 0) {
                    beyond++;
                    boolean less = StudyPage.figure(row, "difference") < 0;
                    String name = row.get(change);
                    if (StudyPage.figure(row(change, name, measure), less ? "less_share" : "more_share") >= FIRM) {
                        firm.add((change.equals("policy") ? "policy `" : "without `") + name + "`");
                    }
                }
            }
        }
        return "Of the " + beyond + " changes of the two tables below that move " + measure + " output beyond chance at the stored values, "
                + (firm.isEmpty() ? "none keeps" : firm.size() + (firm.size() == 1 ? " keeps" : " keep")) + " the direction in nine of ten draws"
                + (firm.isEmpty() ? "." : ": " + String.join(", ", firm) + ".");
    }
}
