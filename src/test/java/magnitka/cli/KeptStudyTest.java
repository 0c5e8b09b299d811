package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import magnitka.Csv;
import magnitka.analysis.pressure.PressureQuestion;
import magnitka.analysis.pressure.Variant;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The kept study is of today's model and program, and behaviour on at pressure 1 reproduces the table within the bounds of the
 * page on validation. To make all of it anew, with the pages and the picture: {@link KeptStudy#REWRITE}, half an hour. With
 * {@code -Dmagnitka.study=DIR} instead, what commands wrote to DIR/near and the like is taken over, and the rest is left.
 */
class KeptStudyTest {

    private static final Path PICTURE = Path.of("docs/pictures/pressure.svg");
    private static final Pattern BOUNDS = Pattern.compile(
            "to within (\\d+(?:\\.\\d)?) % on average over the (\\d+) cells, and to within (\\d+(?:\\.\\d)?) % in every column");
    private static final int MOST_BYTES = 3_000_000;

    @TempDir
    static Path temp;

    /** All is run before anything is written: a study that is broken off leaves the kept one as it was. */
    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        boolean all = Boolean.getBoolean("magnitka.rewrite");
        Optional<Path> ready = Optional.ofNullable(System.getProperty(KeptStudy.READY)).map(Path::of);
        if (!all && ready.isEmpty()) {
            return;
        }
        Map<KeptStudy, Map<String, String>> anew = new TreeMap<>();
        for (KeptStudy study : KeptStudy.values()) {
            if (ready.filter(study::liesReady).isPresent()) {
                anew.put(study, study.takenFrom(ready.orElseThrow(), SoundModel.of(Path.of("models/magnitogorsk")).hash()));
            } else if (all) {
                anew.put(study, study.anew(temp));
            }
        }
        assertThat(anew).as("studies that lie ready in %s, in folders named as in %s", ready, KeptStudy.FOLDER).isNotEmpty();
        Map<KeptEvents, Map<String, String>> events = all ? KeptEvents.anew(temp.resolve("events")) : Map.of();
        for (Map.Entry<KeptStudy, Map<String, String>> study : anew.entrySet()) {
            study.getKey().keep(study.getValue());
        }
        for (Map.Entry<KeptEvents, Map<String, String>> event : events.entrySet()) {
            event.getKey().keep(event.getValue());
        }
        Files.copy(picture(), PICTURE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        for (StudyPage page : StudyPage.ALL) {
            Files.writeString(page.path(), page.renewed());
        }
    }

    private static Path picture() throws IOException {
        Path file = temp.resolve("pressure.svg");
        Call call = Call.magnitka("plot", KeptStudy.CURVE.folder().toString(), "--chart", "pressure", "--out", file.toString(), "--force");
        assertThat(call.code()).as(call.err()).isZero();
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void itIsOfTheModelAsItIsNow(KeptStudy study) throws IOException {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        assertThat(study.manifest().get("model_hash").asText())
                .as("the model has changed since %s was made; to make it anew: %s", study.folder(), KeptStudy.REWRITE)
                .isEqualTo("sha256:" + model.hash());
        assertThat(study.manifest().has("environment")).isFalse();
        assertThat(study.manifest().get("people").asBoolean()).isTrue();
    }

    /** Replication k of a level is the same however many there are, so a few tell whether the program still gives the kept ones. */
    @Test
    void aFewReplicationsAreThoseThatWereKept() throws IOException {
        assertKept(KeptStudy.CURVE, 4);
        assertKept(KeptStudy.POLICIES, 2);
    }

    private static void assertKept(KeptStudy study, int replications) throws IOException {
        Path out = temp.resolve("few " + study);
        study.call(out, Map.of("--steps", "3", "--replications", "" + replications));
        List<Map<String, String>> now = Csv.read(out.resolve("pressure_replications.csv"));
        assertThat(now).hasSizeGreaterThanOrEqualTo(3 * replications);
        assertThat(study.rows("pressure_replications")).as("%s; to make it anew: %s", study.folder(), KeptStudy.REWRITE).containsAll(now);
    }

    /** What is seen without a run of the draws: nothing is left out, and what is the same by construction came out the same. */
    @Test
    void drawsWeighEveryMechanismAndPolicy() throws IOException {
        List<Map<String, String>> rows = KeptStudy.DRAWS.rows("draw_differences_summary");
        assertThat(rows.stream().map(row -> row.get("name")).distinct())
                .containsExactlyElementsOf(Stream.concat(Variant.mechanismNames().stream(), Variant.policyNames().stream()).toList());
        assertThat(figures(rows, "no-ratchet")).isEqualTo(figures(rows, "ratchet"));
        assertThat(figures(rows, "smooth-bonus")).isEqualTo(figures(rows, "stepbonus"));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("draws")).as(row.toString()).isEqualTo("200");
            assertThat(StudyPage.figure(row, "p10")).isLessThanOrEqualTo(StudyPage.figure(row, "p50"));
            assertThat(StudyPage.figure(row, "p50")).isLessThanOrEqualTo(StudyPage.figure(row, "p90"));
            assertThat(StudyPage.figure(row, "more_share") + StudyPage.figure(row, "less_share") + StudyPage.figure(row, "neither_share")).isCloseTo(1, within(3e-6));
            if (row.get("name").equals("tons")) {
                assertThat(row).containsEntry("p10", "0.000000").containsEntry("p90", "0.000000").containsEntry("neither_share", "1.000000").containsEntry("parameter_1", "");
            }
        });
    }

    /** error at pressure 1 <= P for each kept draw, as many as were asked for unless the search came to its end. */
    @Test
    void nearDrawsComeAsNearAsWasAsked() throws IOException {
        JsonNode found = KeptStudy.NEAR.manifest().get("draws");
        List<Map<String, String>> draws = KeptStudy.NEAR.rows("draws");
        assertThat(found.get("kept").asInt()).isEqualTo(KeptStudy.NEAR.draws());
        assertThat(draws).hasSize(KeptStudy.NEAR.draws() * 3).allSatisfy(row -> assertThat(StudyPage.figure(row, "error")).isLessThanOrEqualTo(found.get("near_percent").asDouble()));
        assertThat(draws.get(draws.size() - 1)).containsEntry("draw", found.get("tried").asText());
        assertThat(KeptStudy.NEAR.rows("draw_differences_near").stream().map(row -> row.get("name")).distinct())
                .containsExactlyElementsOf(Stream.concat(Variant.mechanismNames().stream(), Variant.policyNames().stream()).toList());
    }

    /** The page speaks of draws of all that is assumed of plan, people and answers to load: the kept ones are of these. */
    @Test
    void keptDrawsAreOfEverythingThatIsDrawnNow() throws IOException {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        for (KeptStudy study : List.of(KeptStudy.DRAWS, KeptStudy.NEAR)) {
            assertThat(study.rows("draw_effects").stream().map(row -> row.get("parameter")).distinct()).as("to make it anew: %s", KeptStudy.REWRITE)
                    .containsExactlyElementsOf(PressureQuestion.drawnParameters(model));
        }
    }

    /** Wear breaks units and lowers grades and does nothing good, so what is drawn may change its price, hardly its sign. */
    @Test
    void wearCostsOutputInNearlyEveryDraw() throws IOException {
        assertThat(KeptStudy.DRAWS.rows("draw_differences_summary").stream()
                .filter(row -> row.get("name").equals("wear") && List.of("real", "good").contains(row.get("measure")))).hasSize(2).allSatisfy(row -> {
                    assertThat(StudyPage.figure(row, "more_share")).as(row.toString()).isGreaterThan(0.9);
                    assertThat(StudyPage.figure(row, "p10")).as(row.toString()).isPositive();
                });
    }

    private static List<List<String>> figures(List<Map<String, String>> rows, String name) {
        return rows.stream().filter(row -> row.get("name").equals(name)).map(row -> List.copyOf(row.values()).subList(2, row.size())).toList();
    }

    /** Runs everything at pressure 1 again: what is kept is what comes out, and it meets the table as the page says. */
    @Test
    void behaviourOnAtPressureOneReproducesTheTableWithinTheBoundsOfThePage() throws IOException {
        Map<String, String> now = KeptStudy.TABLE.anew(temp.resolve("again"));
        assertThat(now).as("to make it anew: %s", KeptStudy.REWRITE).isEqualTo(KeptStudy.TABLE.kept());
        Matcher bounds = BOUNDS.matcher(Files.readString(Path.of("docs/validation.md")).replaceAll("\\s+", " "));
        assertThat(bounds.find()).as("bounds on the page").isTrue();
        List<Double> errors = KeptStudy.TABLE.rows("cells").stream().filter(row -> !row.get("error").isEmpty())
                .map(row -> Math.abs(Double.parseDouble(row.get("error")))).toList();
        assertThat(errors).hasSize(Integer.parseInt(bounds.group(2)));
        assertThat(errors.stream().mapToDouble(error -> error).average().orElseThrow()).isLessThanOrEqualTo(Double.parseDouble(bounds.group(1)));
        assertThat(KeptStudy.TABLE.rows("residuals")).hasSize(5).allSatisfy(row ->
                assertThat(Double.parseDouble(row.get("mean_absolute_error"))).as(row.get("quantity"))
                        .isLessThanOrEqualTo(Double.parseDouble(bounds.group(3))));
    }

    @Test
    void thePictureOnTheFirstPageIsDrawnFromIt() throws IOException {
        assertThat(PICTURE).as("to draw it anew: %s", KeptStudy.REWRITE).hasSameTextualContentAs(picture());
    }

    @Test
    void theFolderNamesItsCommands() throws IOException {
        String readme = Files.readString(KeptStudy.FOLDER.resolve("README.md"));
        for (KeptStudy study : KeptStudy.values()) {
            assertThat(readme).contains("| `" + study.folder().getFileName() + "` | `./magnitka " + study.command() + "` |");
            String[] words = study.command().split(" ");
            assertThat(study.manifest().get("command").asText().split(" ")).as(study + ": its command").contains(words);
        }
        for (KeptEvents event : KeptEvents.values()) {
            assertThat(readme).contains("| `events/" + event.folder().getFileName() + "` | `./magnitka " + KeptStudy.DECADE.command() + " " + event.change() + "` |");
        }
    }

    /** The decade that events are taken from is the kept one. */
    @Test
    void eventsAreTakenFromTheKeptDecade() throws IOException {
        Map<String, Double> real = new TreeMap<>();
        KeptStudy.DECADE.rows("fulfilment").forEach(row -> real.put(row.get("year") + row.get("quantity"), Double.valueOf(row.get("real"))));
        for (KeptEvents event : KeptEvents.values()) {
            assertThat(event.keptHash()).as("the model or its scenario has changed since %s was made; to make it anew: %s", event.folder(), KeptStudy.REWRITE)
                    .isEqualTo(event.hashNow());
            List<Map<String, String>> years = event.years();
            assertThat(years).hasSameSizeAs(real.keySet()).allSatisfy(row -> assertThat(Double.parseDouble(row.get("mean_a")))
                    .as("%s; to make it anew: %s", event.folder(), KeptStudy.REWRITE)
                    .isEqualTo(real.get(row.get("year") + row.get("quantity")), within(0.002)));
        }
    }

    /** What one would expect of an event, beyond chance: sign of the change without it, or with more of it. */
    @ParameterizedTest
    @CsvSource({
        "NO_RECORDS, 1937, rolled_steel, 1",
        "NORMS_IN_FULL, 1936, rolled_steel, -1",
        "NORMS_IN_FULL, 1936, steel, -1",
        "NO_ARRESTS, 1938, rolled_steel, 1",
        "PLAN_1937_NOT_LOWERED, 1937, pig_iron, -1",
        "PLAN_1937_NOT_LOWERED, 1937, rolled_steel, -1",
        "PLAN_1937_NOT_LOWERED, 1938, rolled_steel, 1",
        "NEWCOMERS, 1933, pig_iron, 1"
    })
    void eventsActAsOneWouldExpect(KeptEvents event, int year, String quantity, int sign) throws IOException {
        Map<String, String> row = event.year(year, quantity);
        double nearest = Double.parseDouble(row.get(sign > 0 ? "low" : "high"));
        assertThat(sign * nearest).as("%s: %s", event.event(), row).isPositive();
    }

    @Test
    void itIsSmall() throws IOException {
        long bytes = 0;
        for (KeptStudy study : KeptStudy.values()) {
            bytes += study.kept().values().stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
        }
        for (KeptEvents event : KeptEvents.values()) {
            bytes += event.kept().values().stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void theContributingGuideTellsHowToMakeItAnew() throws IOException {
        assertThat(Files.readString(Path.of("CONTRIBUTING.md"))).contains("\n    " + KeptStudy.REWRITE + "\n", "-D" + KeptStudy.READY + "=");
    }

    @Test
    @EnabledIfSystemProperty(named = "magnitka.refit", matches = "true")
    void runsWithoutAnEventGiveTheKeptDifferences() throws IOException {
        Map<KeptEvents, Map<String, String>> anew = KeptEvents.anew(temp.resolve("all events"));
        for (KeptEvents event : KeptEvents.values()) {
            assertThat(anew.get(event)).as("%s; to make it anew: %s", event.folder(), KeptStudy.REWRITE).isEqualTo(event.kept());
        }
    }

    /** {@code mvn -Prefit test -Dtest=KeptStudyTest}: every command anew, byte by byte. */
    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "magnitka.refit", matches = "true")
    void itsCommandWritesTheKeptFiles(KeptStudy study) throws IOException {
        assertThat(study.anew(temp.resolve("all"))).as("to make it anew: %s", KeptStudy.REWRITE).isEqualTo(study.kept());
    }
}
