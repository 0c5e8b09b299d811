package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import magnitka.Csv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws held against an archive: the tutorial's brick works, with a year that it is said to have had. */
class NearDrawsTest {

    private static final int TRIED = 20;
    private static final String[] STUDY = {"--steps", "3", "--replications", "5", "--mechanism-off", "stepbonus"};

    @TempDir
    Path temp;

    private Path bricks;

    @BeforeEach
    void anArchiveIsPutBesideTheTutorial() throws IOException {
        bricks = Files.createDirectory(temp.resolve("bricks"));
        try (Stream<Path> files = Files.list(Path.of("models/tutorial"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, bricks.resolve(file.getFileName()));
            }
        }
        observe("bricks,1935,50000,t,calibration,,,,,");
    }

    private void observe(String line) throws IOException {
        Files.writeString(bricks.resolve("observed.csv"), "quantity,period,value,unit,use,relation,independent,compared_with,evidence,note\n" + line + "\n");
    }

    private Call pressure(String folder, String... more) {
        List<String> words = new ArrayList<>(List.of("pressure", bricks.toString(), "--out", temp.resolve(folder).toString()));
        words.addAll(List.of(STUDY));
        words.addAll(List.of(more));
        return Call.magnitka(words.toArray(String[]::new));
    }

    private List<String> lines(String folder, String file) throws IOException {
        return Files.readAllLines(temp.resolve(folder).resolve(file));
    }

    private List<Map<String, String>> rows(String folder, String file) throws IOException {
        return Csv.read(temp.resolve(folder).resolve(file));
    }

    private static double figure(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** Lines of a file, each beginning with the number of its draw, of these draws. */
    private List<String> linesOf(String folder, String file, Set<String> draws) throws IOException {
        return lines(folder, file).stream().skip(1).filter(line -> draws.contains(line.substring(0, line.indexOf(',')))).toList();
    }

    /** Kept is each draw k of 1 to n with error(k) <= P, and what is said of it is the same, byte for byte. */
    @Test
    void thoseKeptAreThoseOfThePlainStudyWithinTheBound() throws IOException {
        assertThat(pressure("plain", "--draws", "" + TRIED).code()).isZero();
        Call near = pressure("near", "--draws", "" + TRIED, "--near", "12", "--tries", "" + TRIED);
        assertThat(near.code()).as(near.err()).isZero();
        Set<String> expected = new LinkedHashSet<>();
        rows("plain", "draws.csv").stream().filter(row -> figure(row, "error") <= 12).forEach(row -> expected.add(row.get("draw")));
        assertThat(expected).hasSizeBetween(3, TRIED - 3);
        for (String file : List.of("draws.csv", "draw_parameters.csv", "draw_differences.csv")) {
            assertThat(lines("near", file).subList(1, lines("near", file).size())).as(file).isEqualTo(linesOf("plain", file, expected)).isNotEmpty();
        }
        assertThat(near.err()).contains("Of 20 draws only " + expected.size() + " came within 12 % of the archive, of 20 asked for: the study rests on these.");
        JsonNode draws = new ObjectMapper().readTree(Files.readString(temp.resolve("near/manifest.json"))).get("draws");
        assertThat(draws).isEqualTo(new ObjectMapper().readTree("{\"tried\": 20, \"kept\": " + expected.size() + ", \"near_percent\": 12, \"near_replications\": 5}"));
        assertThat(rows("near", "draws_summary.csv")).allSatisfy(row -> assertThat(row).containsEntry("draws", "" + expected.size()));
    }

    /** error = mean of |simulated - archive| / archive over the cells; here there is one, and simulated is the median over replications. */
    @Test
    void theErrorIsThatOfARunWithPeopleAndTheDrawnValues() throws IOException {
        pressure("plain", "--draws", "2");
        List<String> words = new ArrayList<>(List.of("run", bricks.toString(), "--people", "--replications", "5", "--out", temp.resolve("run").toString(), "--json"));
        rows("plain", "draw_parameters.csv").stream().filter(row -> row.get("draw").equals("2")).forEach(row -> words.addAll(List.of("--set", row.get("parameter") + "=" + row.get("value"))));
        JsonNode run = new ObjectMapper().readTree(Call.magnitka(words.toArray(String[]::new)).out());
        double error = figure(rows("plain", "draws.csv").get(3), "error");
        assertThat(rows("plain", "draws.csv").get(3)).containsEntry("draw", "2");
        // values are written with 9 decimals
        assertThat(error).isCloseTo(run.get("mean_absolute_error_percent").asDouble(), within(1e-3));
        Map<String, String> cell = rows("run", "comparison.csv").get(0);
        assertThat(error).isCloseTo(100 * Math.abs(figure(cell, "simulated") - 50_000) / 50_000, within(1e-2));
    }

    /** Draws are tried in rounds of N until N are kept; the search ends with the last one kept, on any number of threads. */
    @Test
    void theSearchGoesOnUntilAllAreFoundOnAnyNumberOfThreads() throws IOException {
        Call one = pressure("one", "--draws", "6", "--near", "12", "--threads", "1");
        Call two = pressure("two", "--draws", "6", "--near", "12", "--threads", "2");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(two.out()).isEqualTo(one.out());
        assertThat(DefaultRun.read(temp.resolve("two"))).isEqualTo(DefaultRun.read(temp.resolve("one")));
        List<Map<String, String>> draws = rows("one", "draws.csv");
        assertThat(draws).hasSize(6 * 3).allSatisfy(row -> assertThat(figure(row, "error")).isLessThanOrEqualTo(12));
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(temp.resolve("one/manifest.json")));
        assertThat(manifest.at("/draws/tried").asText()).isEqualTo(draws.get(draws.size() - 1).get("draw"));
        assertThat(manifest.at("/draws/kept").asInt()).isEqualTo(6);
        assertThat(manifest.get("command").asText()).contains("--draws 6 --near 12 --tries 600");
        assertThat(one.out()).contains("of " + manifest.at("/draws/tried").asText() + " tried 6 were kept, within 12 %; all answers on draws are of these.");
        assertThat(one.err()).doesNotContain("only");
    }

    /** share within P of what holds = draws within P of which it holds / draws within P. */
    @Test
    void theAnswersByNearnessAreCountsOfTheDraws() throws IOException {
        Call call = pressure("plain", "--draws", "" + TRIED);
        List<Map<String, String>> draws = rows("plain", "draws.csv");
        Set<String> bounds = new LinkedHashSet<>();
        for (Map<String, String> row : rows("plain", "draws_near.csv")) {
            double bound = row.get("within").isEmpty() ? Double.POSITIVE_INFINITY : figure(row, "within");
            bounds.add(row.get("within"));
            List<Map<String, String>> own = draws.stream().filter(draw -> draw.get("output").equals(row.get("output")) && figure(draw, "error") <= bound).toList();
            long inverted = own.stream().filter(draw -> draw.get("inverted_u").equals("yes")).count();
            assertThat(row.get("draws")).isEqualTo("" + own.size());
            assertThat(figure(row, "inverted_u_share")).isCloseTo(inverted / (double) own.size(), within(1e-6));
        }
        assertThat(bounds).hasSizeGreaterThan(2).last().isEqualTo("");
        List<Map<String, String>> changes = rows("plain", "draw_differences.csv");
        List<Map<String, String>> near = rows("plain", "draw_differences_near.csv");
        assertThat(near.stream().map(row -> row.get("within")).distinct()).containsExactlyElementsOf(bounds);
        Map<String, Double> errors = new LinkedHashMap<>();
        draws.forEach(row -> errors.put(row.get("draw"), figure(row, "error")));
        for (Map<String, String> row : near) {
            double bound = row.get("within").isEmpty() ? Double.POSITIVE_INFINITY : figure(row, "within");
            List<Map<String, String>> own = changes.stream().filter(change -> change.get("measure").equals(row.get("measure")) && errors.get(change.get("draw")) <= bound).toList();
            assertThat(figure(row, "less_share")).isCloseTo(own.stream().filter(change -> change.get("sign").equals("less")).count() / (double) own.size(), within(1e-6));
        }
        assertThat(call.out()).contains("By how near draws come to the archive at pressure 1 (mean absolute error of yearly output, 5 replications each):\nwithin, % ");
    }

    @Test
    void whereNoDrawComesNearEnoughNothingIsWritten() {
        Call call = pressure("study", "--draws", "3", "--near", "1e-6", "--tries", "5");
        assertThat(call.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(call.err()).containsPattern("^--near: none of 5 draws comes within 0\\.000001 % of the archive, the nearest is \\d+\\.\\d\\d % off\n"
                + "  Raise --near, or try more draws with --tries\\.\n");
        assertThat(call.out()).isEmpty();
        assertThat(temp.resolve("study")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bricks,1935,0,t,calibration,,,,,            | a year in which nothing was made",
        "bricks,1935,50000,t,validation,,,,,         | another use",
        "bricks,1935-01,5000,t,calibration,,,,,      | a month"
    })
    void whatIsNoYearlyOutputOfTheRunIsNothingToComeNearTo(String line, String why) throws IOException {
        observe(line);
        assertRefused(why);
    }

    @Test
    void aModelWithoutAnArchiveHasNeitherColumnNorTable() throws IOException {
        Files.delete(bricks.resolve("observed.csv"));
        assertRefused("no archive");
        Call plain = pressure("plain", "--draws", "6");
        assertThat(plain.out()).doesNotContain("archive");
        assertThat(DefaultRun.read(temp.resolve("plain")).keySet()).contains("draws.csv", "draw_differences.csv").doesNotContain("draws_near.csv", "draw_differences_near.csv");
        assertThat(lines("plain", "draws.csv").get(0)).endsWith(",inverted_u");
        assertThat(Files.readString(temp.resolve("plain/manifest.json"))).doesNotContain("\"draws\"");
    }

    private void assertRefused(String why) {
        Call call = pressure("refused", "--draws", "3", "--near", "10");
        assertThat(call.code()).as(why).isEqualTo(Exit.BAD_COMMAND);
        assertThat(call.err()).as(why).startsWith("""
                --near: the model has no yearly output to come near to
                  Put some into observed.csv beside it, with the use calibration, for whole years of the run; or leave --near out.
                """);
        assertThat(temp.resolve("refused")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--draws 3 --near 0              | --near: must be a percentage above 0, got 0.0",
        "--draws 3 --near -5             | --near: must be a percentage above 0, got -5.0",
        "--draws 3 --near NaN            | --near: must be a percentage above 0, got NaN",
        "--draws 3 --near Infinity       | --near: must be a percentage above 0, got Infinity",
        "--draws 3 --near close          | --near: must be a number, got 'close'",
        "--near 10                       | --near: keeps draws that come near to the archive: say by --draws how many",
        "--draws 3 --tries 10            | --tries: bounds the search of --near: give --near too, or leave it out",
        "--draws 3 --near 10 --tries 2   | --tries: must be at least --draws, here 3, and at most 1000000, got 2",
        "--draws 3 --near 10 --tries 1000001 | --tries: must be at least --draws, here 3, and at most 1000000, got 1000001"
    })
    void wrongValuesAreRefusedBeforeAnythingIsRun(String words, String said) {
        Call call = pressure("study", words.split(" "));
        assertThat(call.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(call.err()).startsWith(said + "\n");
        assertThat(temp.resolve("study")).doesNotExist();
    }
}
