package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on planning shows what {@code plan} prints. To write its output anew: {@code -Dtest=PlanCommandTest -Dmagnitka.rewrite=true}. */
class PlanCommandTest {

    private static final Path PAGE = Path.of("docs/planning.md");
    private static final Pattern OUTPUT = Pattern.compile("(?s)(<!-- output: \\./magnitka (.+?) -->\n```\n)(.*?)(```\n<!-- /output -->)");
    private static final String TWO_TRADES = "models/textbook/two_trades.json";
    private static final String WITHOUT_PLAN = "models/textbook/scrap_loop.json";

    @TempDir
    Path temp;

    private Call plan(String... arguments) {
        List<String> words = new ArrayList<>(List.of("plan"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--out", temp.resolve("plan").toString()));
        return Call.magnitka(words.toArray(String[]::new));
    }

    @Test
    void thePageShowsWhatTheCommandPrints() throws IOException {
        String page = Files.readString(PAGE);
        Matcher output = OUTPUT.matcher(page);
        assertThat(output.find()).isTrue();
        String[] words = output.group(2).split(" ");
        Call call = plan(Arrays.copyOfRange(words, 1, words.length));
        assertThat(call.code()).as(call.err()).isZero();
        if (Boolean.getBoolean("magnitka.rewrite")) {
            Files.writeString(PAGE, page.substring(0, output.start(3)) + call.out() + page.substring(output.end(3)));
        } else {
            assertThat(output.group(3)).isEqualTo(call.out());
        }
        assertThat(call.out().lines()).allMatch(line -> line.length() <= 200);
    }

    @Test
    void itWritesItsTablesAndTheManifestSaysHow() throws IOException {
        Call call = plan(TWO_TRADES, "--year", "1931", "--pressure", "0.5", "--csv-locale", "de");
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).startsWith("Plan of 1931: Two trades that need each other, pressure 0.5\n").contains("The plan can be met");
        Path folder = temp.resolve("plan");
        for (String name : List.of("targets", "plan_balance", "requirements", "feasible", "scarcity", "worth")) {
            assertThat(folder.resolve(name + ".csv")).exists();
        }
        assertThat(Files.readString(folder.resolve("feasible.csv"))).contains("1931;iron;47450,000;75920,000;1,600000;0,000;1");
        JsonNode manifest = new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
        assertThat(manifest.get("command").asText())
                .isEqualTo("magnitka plan models/textbook/two_trades.json --year 1931 --pressure 0.5 --csv-locale de --expected");
    }

    @Test
    void programsGetItAsJson() throws IOException {
        Call call = plan(TWO_TRADES, "--year", "1931", "--json");
        JsonNode json = new ObjectMapper().readTree(call.out());
        assertThat(json.get("largest_multiple").asDouble()).isCloseTo(0.8, within(1e-6));
        assertThat(json.get("feasible").asBoolean()).isFalse();
        assertThat(json.get("worth_in_tons_of").asText()).isEqualTo("engines");
        assertThat(json.at("/tables/requirements/rows/0/asked").asDouble()).isCloseTo(94900, within(1e-3));
    }

    @Test
    void settingsReachThePlan() {
        Call call = plan("models/tutorial", "--year", "1935", "--set", "railway_capacity=100");
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).contains("The plan of 1935 asks for ", " % of what the network can give", "route clay_railway");
    }

    @Test
    void valuesOutsideTheirRangesAreNotedHereToo() {
        assertThat(plan("models/tutorial", "--year", "1935", "--set", "railway_capacity=1").err())
                .startsWith("Outside the range that parameters.csv gives: railway_capacity = 1 (");
    }

    @Test
    void aTitleCannotTurnTheWritingRound() throws IOException {
        String text = Files.readString(Path.of(TWO_TRADES)).replace("Two trades that need each other", "Two \\u202etrades");
        Path model = Files.writeString(temp.resolve("model.json"), text);
        Call call = plan(model.toString(), "--year", "1931");
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).startsWith("Plan of 1931: Two trades\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --year 1930 | --year: must lie from 1931 to 1931, got 1930
            --year last | --year: must be a whole number, got 'last'
            --pressure 1 | Missing --year.
            --year 1931 --pressure -1 | --pressure: must be above 0 and at most 10, got -1
            --year 1931 --pressure 0 | --pressure: must be above 0 and at most 10, got 0
            --year 1931 --pressure NaN | --pressure: must be above 0 and at most 10, got NaN
            --year 1931 --pressure much | --pressure: must be a number, got 'much'
            """)
    void badOptionsAreRefused(String options, String message) {
        List<String> words = new ArrayList<>(List.of(TWO_TRADES));
        words.addAll(List.of(options.split(" ")));
        Call call = plan(words.toArray(String[]::new));
        assertThat(call.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(call.err()).startsWith(message + "\n");
        assertThat(call.out()).isEmpty();
        assertThat(temp.resolve("plan")).doesNotExist();
    }

    @Test
    void aModelWithoutPlanIsAModelProblem() {
        Call call = plan(WITHOUT_PLAN, "--year", "1931");
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.err()).isEqualTo("""
                models/textbook/scrap_loop.json:1: must have a "plan", so that there is something to set against what the network can give, got none
                  docs/model/plan.md lists its fields; a model with a plan is models/magnitogorsk.
                1 problem in the model.
                """);
        assertThat(temp.resolve("plan")).doesNotExist();
    }

    /** Engines that take 2.5 t of iron, of which each takes 0.5 t of engines: 1.25 t of engines a ton of engines. */
    @Test
    void aPlanByBalanceOfAChainThatEatsItselfUpIsAModelProblem() throws IOException {
        Path model = temp.resolve("eaten.json");
        Files.writeString(model, Files.readString(Path.of(TWO_TRADES)).replace("\"iron\": {\"tons\": 0.4,", "\"iron\": {\"tons\": 2.5,"));
        Call call = plan(model.toString(), "--year", "1931");
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.err()).contains("the chain is not productive", "Hawkins-Simon").doesNotContain("\tat ");
        assertThat(temp.resolve("plan")).doesNotExist();
    }
}
