package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import magnitka.Csv;
import magnitka.cli.document.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of what load and wear are assumed to do, on the page on behaviour. To write it anew, after a change of what the model
 * gives: {@code mvn -q -B test -Dtest=LoadAssumptionsTest -Dmagnitka.rewrite=true}.
 */
class LoadAssumptionsTest {

    private static final Path PAGE = Path.of("docs/behaviour.md");
    private static final String COMMAND = "pressure models/magnitogorsk --steps 11 --replications 8 --mechanism-off wear";
    private static final String BEGIN = "<!-- load-assumptions -->\n";
    private static final String END = "<!-- /load-assumptions -->";
    private static final List<List<String>> CASES = List.of(List.of(), List.of("wear_overload=0"), List.of("wear_overload=0.03"), List.of("wear_base=0.001"),
            List.of("wear_overload=0.03", "wear_effect=2", "quality_wear=3"));

    @TempDir
    Path temp;

    @Test
    void thePageShowsWhatTheCommandGives() throws IOException {
        String table = table();
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        String renewed = page.substring(0, from) + table + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("magnitka.rewrite")) {
            Files.writeString(PAGE, renewed);
        }
        assertThat(page).contains("`./magnitka " + COMMAND + "`");
        assertThat(Files.readString(PAGE)).as("to write it anew: see the top of this test").isEqualTo(renewed);
    }

    private String table() throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (List<String> settings : CASES) {
            Path out = temp.resolve("case-" + lines.size());
            List<String> words = new ArrayList<>(List.of(COMMAND.split(" ")));
            settings.forEach(setting -> words.addAll(List.of("--set", setting)));
            words.addAll(List.of("--quiet", "--out", out.toString()));
            Call call = Call.magnitka(words.toArray(String[]::new));
            assertThat(call.code()).as(call.err()).isZero();
            List<String> line = new ArrayList<>(List.of(settings.isEmpty() ? "as stored" : Markdown.code("--set " + String.join(" --set ", settings))));
            for (String output : List.of("real", "good")) {
                line.add(peak(Csv.read(out.resolve("optima.csv")), output));
            }
            for (String output : List.of("real", "good")) {
                line.add(withoutWear(Csv.read(out.resolve("mechanisms.csv")), output));
            }
            lines.add(line);
        }
        return StudyPage.page(List.of("assumed", "most real at pressure", "most good at pressure", "real at 1 without wear, %", "good at 1 without wear, %"), lines);
    }

    private static String peak(List<Map<String, String>> rows, String output) {
        return rows.stream().filter(row -> row.get("variant").equals("base") && row.get("product").equals(StudyWords.PRODUCT) && row.get("output").equals(output))
                .map(row -> StudyPage.fixed(row.get("pressure"), 2) + (row.get("place").equals("inside") ? "" : ", " + row.get("place") + " level")).findFirst().orElseThrow();
    }

    private static String withoutWear(List<Map<String, String>> rows, String output) {
        return rows.stream().filter(row -> row.get("of").equals(StudyWords.PRODUCT) && row.get("measure").equals(output) && StudyWords.isNormal(row))
                .map(row -> {
                    double share = 100 / StudyPage.figure(row, "base");
                    String half = StudyPage.fixed(Double.toString(share * (StudyPage.figure(row, "high") - StudyPage.figure(row, "low")) / 2), 1);
                    String change = StudyPage.fixed(Double.toString(share * StudyPage.figure(row, "difference")), 1);
                    return (change.startsWith("-") ? "" : "+") + change + " ± " + half;
                }).findFirst().orElseThrow();
    }
}
