package magnitka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What draws that come near to the archive leave of the answers, for the page on behaviour. */
final class NearLines {

    private static final String CURVES = "draws_near";
    private static final String CHANGES = "draw_differences_near";
    private static final List<String> OUTPUTS = List.of("real", "good", "reported");
    private static final double FIRM = 0.9;
    private static final int LEADS = 3;

    private NearLines() {}

    /** The shape of the curve by nearness, of the draws as they come or of those that were chosen. */
    static String curves(KeptStudy study) throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Map<String, String> row : study.rows(CURVES)) {
            lines.computeIfAbsent(row.get("within"), within -> new ArrayList<>(List.of(within.isEmpty() ? "all" : StudyPage.plain(within), row.get("draws"))))
                    .addAll(List.of(StudyPage.percent(row.get("inverted_u_share"), 0), row.get("p50").isEmpty() ? "" : StudyPage.fixed(row.get("p50"), 2) + " ("
                            + StudyPage.fixed(row.get("p10"), 2) + "-" + StudyPage.fixed(row.get("p90"), 2) + ")"));
        }
        List<String> header = new ArrayList<>(List.of("within, %", "draws"));
        OUTPUTS.forEach(output -> header.addAll(List.of(output + ": up and down, %", output + ": peaks, middle 80 %")));
        return StudyPage.page(header, List.copyOf(lines.values()));
    }

    /** What mechanisms and incentives change: draws as they come beside those that come near. */
    static String changes() throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String output : List.of("real", "good")) {
            for (KeptStudy study : List.of(KeptStudy.DRAWS, KeptStudy.NEAR)) {
                all(study).stream().filter(row -> row.get("measure").equals(output))
                        .forEach(row -> lines.computeIfAbsent(title(row), name -> new ArrayList<>(List.of(name))).add(cell(row)));
            }
        }
        String drawn = KeptStudy.DRAWS.draws() + " draws";
        String near = KeptStudy.NEAR.draws() + " near draws";
        return StudyPage.page(List.of("change", "real: " + drawn, "real: " + near, "good: " + drawn, "good: " + near), List.copyOf(lines.values()));
    }

    private static List<Map<String, String>> all(KeptStudy study) throws IOException {
        return study.rows(CHANGES).stream().filter(row -> row.get("within").isEmpty()).toList();
    }

    private static String title(Map<String, String> row) {
        return (row.get("change").equals("policy") ? "policy `" : "without `") + row.get("name") + "`";
    }

    private static String cell(Map<String, String> row) {
        if (row.get("p50").isEmpty()) {
            return "";
        }
        String median = StudyPage.percent(row.get("p50"), 1);
        return (median.startsWith("-") ? "" : "+") + median + " % (" + StudyPage.percent(row.get("more_share"), 0) + " / " + StudyPage.percent(row.get("less_share"), 0) + ")";
    }

    /** How many were tried, and what is left among those that were kept. */
    static String words() throws IOException {
        JsonNode found = KeptStudy.NEAR.manifest().get("draws");
        int tried = found.get("tried").asInt();
        int kept = found.get("kept").asInt();
        return "\n" + StudyWords.wrapped("- " + kept + " draws within " + found.get("near_percent").asText() + " % were found among " + tried + ", " + StudyPage.fixed("" + 100.0 * kept / tried, 0)
                + " of a hundred; the nearest is " + StudyPage.fixed("" + nearest(), 1) + " % off. Output goes up and comes down again in " + shares(KeptStudy.NEAR) + " of them; in "
                + shares(KeptStudy.DRAWS) + " of the draws as they come.") + "\n"
                + StudyWords.wrapped("- Changes whose direction is the same, beyond chance, in nine of ten near draws: " + firm(KeptStudy.NEAR)
                + "; in nine of ten of the draws as they come: " + firm(KeptStudy.DRAWS)
                + ".") + "\n" + StudyWords.wrapped("- What goes most with the error over the draws as they come, by rank correlation: " + leads() + ".") + "\n\n";
    }

    /** The assumptions that go most with the error, over the draws as they come. */
    private static String leads() throws IOException {
        return String.join(", ", KeptStudy.DRAWS.rows("draw_effects").stream().filter(row -> row.get("output").equals("real") && !row.get("with_error").isEmpty())
                .sorted(Comparator.comparingDouble(row -> -Math.abs(StudyPage.figure(row, "with_error")))).limit(LEADS)
                .map(row -> "`" + row.get("parameter") + "` (" + StudyPage.fixed(row.get("with_error"), 2) + ")").toList());
    }

    private static double nearest() throws IOException {
        return KeptStudy.NEAR.rows("draws").stream().mapToDouble(row -> StudyPage.figure(row, "error")).min().orElseThrow();
    }

    private static String shares(KeptStudy study) throws IOException {
        List<String> shares = study.rows("draws_summary").stream().map(row -> StudyPage.percent(row.get("inverted_u_share"), 0) + " % (" + row.get("output") + ")").toList();
        return String.join(", ", shares);
    }

    private static String firm(KeptStudy study) throws IOException {
        List<String> firm = all(study).stream().filter(row -> List.of("real", "good").contains(row.get("measure")) && !row.get("more_share").isEmpty())
                .filter(row -> Math.max(StudyPage.figure(row, "more_share"), StudyPage.figure(row, "less_share")) >= FIRM)
                .map(row -> (row.get("change").equals("policy") ? "policy `" : "without `") + row.get("name") + "` (" + row.get("measure") + " "
                        + (StudyPage.figure(row, "more_share") >= FIRM ? "more" : "less") + ")").toList();
        return firm.isEmpty() ? "none" : String.join(", ", firm);
    }
}
