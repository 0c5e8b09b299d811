package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import magnitka.Csv;
import magnitka.result.Decimals;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To write the tables of the page anew: {@code mvn test -Dtest=ValidationPageTest -Dmagnitka.rewrite=true}. */
class ValidationPageTest {

    private static final Path PAGE = Path.of("docs/validation.md");
    private static final Path STORED = Path.of("models/magnitogorsk/calibration");

    @TempDir
    static Path runs;

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite") && Files.exists(STORED)) {
            Files.writeString(PAGE, new ValidationPage(STORED).renewed(Files.readString(PAGE)));
        }
    }

    @Test
    void theTablesAreThoseOfTheStoredFit() throws IOException {
        Assumptions.assumeTrue(Files.exists(STORED), "no fit is stored");
        String page = Files.readString(PAGE);
        assertThat(page).isEqualTo(new ValidationPage(STORED).renewed(page));
    }

    /** Observations that people speak to are no business of the physics: what is said of them leaves the kept fit as it is. */
    @Test
    void theModelStillSaysOfObservationsWhatWasStoredWithTheFit(@TempDir Path temp) throws IOException {
        Call call = Call.magnitka("validate", "models/magnitogorsk", "--quiet", "--out", temp.resolve("now").toString());
        assertThat(call.code()).as(call.err()).isZero();
        for (String file : List.of("measures.csv", "checks.csv", "residuals.csv")) {
            assertThat(temp.resolve("now").resolve(file)).as("the fit has to be stored anew").hasSameTextualContentAs(STORED.resolve(file));
        }
    }

    /** A line such as: | 16 % more | coke 1938 | `--expected --scenario no_coal_loss` |. */
    record Shown(String figure, String quantity, String year, String options) {}

    static List<Shown> shown() throws IOException {
        List<Shown> all = new ArrayList<>();
        Matcher lines = Pattern.compile("\\| ([\\d.,]+ (?:% more|% less|t)) \\| (\\w+) (\\d{4}) \\| `([^`]+)` \\|").matcher(Files.readString(PAGE));
        while (lines.find()) {
            all.add(new Shown(lines.group(1), lines.group(2), lines.group(3), lines.group(4)));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("shown")
    void aFigureThatNoTableShowsIsWhatItsCommandGives(Shown shown) throws IOException {
        double tons = tons(shown, shown.options());
        if (shown.figure().endsWith(" t")) {
            assertThat(100 * Math.round(tons / 100)).isEqualTo(Long.parseLong(shown.figure().replaceAll("\\D", "")));
            return;
        }
        double percent = 100 * (tons / tons(shown, plain(shown.options())) - 1) * (shown.figure().endsWith("less") ? -1 : 1);
        String figure = shown.figure().split(" ")[0];
        assertThat(Decimals.fixed(percent, figure.contains(".") ? 1 : 0)).isEqualTo(figure);
    }

    /** The run to compare with: without the scenario, or else without what is set. */
    private static String plain(String options) {
        return options.replaceAll(options.contains("--scenario") ? "--scenario \\S+" : "--set \\S+", "").strip();
    }

    @Test
    void theFiguresThatNoTableShowsAreThere() throws IOException {
        assertThat(shown()).hasSizeGreaterThan(10);
    }

    /** Several figures are of one run, which is made once. */
    private static double tons(Shown shown, String options) throws IOException {
        Path folder = runs.resolve("run " + options.replaceAll("\\W+", "_"));
        if (!Files.exists(folder)) {
            List<String> words = new ArrayList<>(List.of("run", "models/magnitogorsk", "--quiet", "--out", folder.toString()));
            Stream.of(options.split(" +")).filter(word -> !word.isEmpty()).forEach(words::add);
            assertThat(Call.magnitka(words.toArray(String[]::new)).code()).isZero();
        }
        return Csv.read(folder.resolve("annual.csv")).stream().filter(row -> row.get("year").equals(shown.year()))
                .mapToDouble(row -> Double.parseDouble(row.get(shown.quantity()))).findFirst().orElseThrow();
    }

    @Test
    void thePageHasAPlaceForEveryTable() throws IOException {
        String page = Files.readString(PAGE);
        for (String name : ValidationPage.NAMES) {
            assertThat(page).containsOnlyOnce("<!-- " + name + " -->\n").containsOnlyOnce("<!-- /" + name + " -->");
        }
    }
}
