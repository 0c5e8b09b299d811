package magnitka.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The kept study in a few sentences, with the figures that they need. */
final class StudyWords {

    static final String PRODUCT = "rolled_steel";
    private static final int PERCENT = 100;
    private static final int WIDTH = 126;

    private StudyWords() {}

    static String paragraphs() throws IOException {
        StringBuilder text = new StringBuilder("\n");
        for (String paragraph : List.of(peaks(), belowTheBest(), mechanisms(), policies(), DrawnChangeLines.directions(), draws(), nearDraws())) {
            text.append(wrapped(paragraph)).append('\n');
        }
        return text.append('\n').toString();
    }

    static String wrapped(String paragraph) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ")) {
            boolean breaks = column + word.length() + 1 > WIDTH;
            text.append(column == 0 ? "" : breaks ? "\n  " : " ").append(word);
            column = breaks ? 2 + word.length() : column + word.length() + 1;
        }
        return text.toString();
    }

    private static String peaks() throws IOException {
        return "- Most rolled steel is made at a pressure of " + at("real") + ", most good rolled steel at " + at("good") + ", and most is reported at "
                + at("reported") + ". In brackets, and after ±, are 95 % intervals of chance; those in brackets are no finer than half of what levels lie apart.";
    }

    private static String at(String output) throws IOException {
        Map<String, String> row = optimum(output);
        return StudyPage.fixed(row.get("pressure"), 2) + " (" + StudyPage.fixed(row.get("low"), 2) + "-" + StudyPage.fixed(row.get("high"), 2) + ")";
    }

    private static Map<String, String> optimum(String output) throws IOException {
        return first(KeptStudy.CURVE, "optima", row -> row.get("product").equals(PRODUCT) && row.get("output").equals(output));
    }

    static Map<String, String> first(KeptStudy study, String table, Predicate<Map<String, String>> which) throws IOException {
        return study.rows(table).stream().filter(which).findFirst().orElseThrow();
    }

    private static String belowTheBest() throws IOException {
        return "- Under the plan that the model makes, pressure 1, real output lies " + below("real") + " % below its best, good output " + below("good")
                + " % and reported output " + below("reported") + " %.";
    }

    private static String below(String output) throws IOException {
        double best = StudyPage.figure(optimum(output), "tons");
        double normal = StudyPage.figure(first(KeptStudy.CURVE, "pressure",
                row -> row.get("of").equals(PRODUCT) && row.get("measure").equals(output) && isNormal(row)), "mean");
        return percent(1 - normal / best);
    }

    static boolean isNormal(Map<String, String> row) {
        return Double.parseDouble(row.get("pressure")) == 1;
    }

    private static String mechanisms() throws IOException {
        return "- Of the mechanisms, at pressure 1, " + largest("real") + "; " + largest("good") + ".";
    }

    private static String largest(String output) throws IOException {
        Map<String, String> row = KeptStudy.CURVE.rows("mechanisms").stream()
                .filter(known -> known.get("of").equals(PRODUCT) && known.get("measure").equals(output) && isNormal(known))
                .max(Comparator.comparingDouble(known -> Math.abs(StudyPage.figure(known, "difference")))).orElseThrow();
        return "`" + row.get("mechanism") + "` moves " + output + " output most: without it there would be "
                + change(row, "mechanism", row.get("mechanism"));
    }

    private static String change(Map<String, String> row, String change, String name) throws IOException {
        double difference = StudyPage.figure(row, "difference") / StudyPage.figure(row, "base");
        double half = (StudyPage.figure(row, "high") - StudyPage.figure(row, "low")) / 2 / StudyPage.figure(row, "base");
        return percent(Math.abs(difference)) + " % " + (difference < 0 ? "less" : "more") + " (± " + percent(half) + "; over the draws "
                + DrawnChangeLines.words(change, name, row.get("measure"), difference) + ")";
    }

    private static String policies() throws IOException {
        return "- Paid for grades instead of tons, under the same targets, the works would have made, of rolled steel, " + policy("real")
                + " in all and " + policy("good") + " good.";
    }

    private static String policy(String output) throws IOException {
        return change(first(KeptStudy.POLICIES, "policies", row -> row.get("policy").equals("grades") && row.get("of").equals(PRODUCT)
                && row.get("measure").equals(output) && isNormal(row)), "policy", "grades");
    }

    private static String draws() throws IOException {
        StringBuilder text = new StringBuilder("- Over draws of what is assumed about plan, people, wear and grades, output goes up and comes down again in ");
        for (Map<String, String> row : KeptStudy.DRAWS.rows("draws_summary")) {
            text.append(percent(StudyPage.figure(row, "inverted_u_share"), 0)).append(" % of the draws (").append(row.get("output"))
                    .append("; middle 80 % of the peaks from ").append(StudyPage.fixed(row.get("p10"), 2)).append(" to ")
                    .append(StudyPage.fixed(row.get("p90"), 2)).append(row.get("output").equals("reported") ? ")." : "), ");
        }
        return text.toString();
    }

    private static String nearDraws() throws IOException {
        List<String> shares = new ArrayList<>();
        for (Map<String, String> row : KeptStudy.NEAR.rows("draws_summary")) {
            shares.add(percent(StudyPage.figure(row, "inverted_u_share"), 0) + " % (" + row.get("output") + ")");
        }
        return "- Among draws that come near to the archive ([what is left](#what-is-left-when-the-assumptions-are-not-known)) it does in "
                + String.join(", ", shares) + " of them. There, some changes more often go the other way.";
    }

    private static String percent(double share) {
        return percent(share, 1);
    }

    private static String percent(double share, int decimals) {
        return StudyPage.fixed(Double.toString(PERCENT * share), decimals);
    }
}
