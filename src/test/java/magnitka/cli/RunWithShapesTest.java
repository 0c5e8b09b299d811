package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import magnitka.Csv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run --people} and {@code pressure} say of a product that is asked for in shapes: the valley, with pigs of iron large and small. */
class RunWithShapesTest {

    private static final Path VALLEY = Path.of("src/test/resources/models/valid/valley");
    private static final String SHAPES = """
            {"title": "Shapes", "asks": "What if small pigs were wanted too?", "patch": {"people": {"bonus": {"measure": "tons"}},
              "plan": {"products": {"iron": {"assortment": {
                "large": {"title": "Large pigs", "work": 1}, "small": {"title": "Small pigs", "share": 0.4, "work": 2}}}}}}}
            """;

    @TempDir
    static Path temp;

    private static Call studied;

    @BeforeAll
    static void run() throws IOException {
        Path model = temp.resolve("valley");
        try (Stream<Path> files = Files.walk(VALLEY)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, model.resolve(VALLEY.relativize(file)));
            }
        }
        Files.writeString(model.resolve("scenarios/shapes.json"), SHAPES);
        succeed("run", model.toString(), "--people", "--replications", "4", "--scenario", "shapes", "--out", temp.resolve("run").toString());
        studied = succeed("pressure", model.toString(), "--scenario", "shapes", "--from", "0.9", "--to", "1.1", "--steps", "3", "--replications", "4",
                "--policy", "assortment", "--mechanism-off", "none", "--out", temp.resolve("study").toString());
    }

    private static Call succeed(String... words) {
        Call call = Call.magnitka(words);
        assertThat(call.code()).as(call.err()).isZero();
        return call;
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        return Csv.read(temp.resolve(file));
    }

    private static double figure(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    // of a year and shape: asked and made add up to target and output of plan.csv; min(asked, made) over target is fulfilment
    @Test
    void shapesAddUpToThePlan() throws IOException {
        Map<String, Double> target = new HashMap<>();
        Map<String, Double> real = new HashMap<>();
        for (Map<String, String> row : rows("run/plan.csv")) {
            target.put(row.get("month"), figure(row, "target"));
            real.put(row.get("month"), figure(row, "real"));
            assertThat(row.get("fulfilment_assortment").isEmpty()).isEqualTo(row.get("fulfilment_tons").isEmpty());
        }
        Map<String, Double> asked = new HashMap<>();
        Map<String, Double> made = new HashMap<>();
        for (Map<String, String> row : rows("run/assortment.csv")) {
            asked.merge(row.get("month"), figure(row, "asked"), Double::sum);
            made.merge(row.get("month"), figure(row, "made"), Double::sum);
        }
        assertThat(asked.keySet()).isEqualTo(target.keySet());
        target.forEach((month, tons) -> assertThat(asked.get(month)).as(month).isCloseTo(tons, within(0.002)));
        real.forEach((month, tons) -> assertThat(made.get(month)).as(month).isCloseTo(tons, within(0.002)));
    }

    @Test
    void yearsCountShapesAsMonthsDo() throws IOException {
        Map<String, Double> counted = new HashMap<>();
        for (Map<String, String> row : rows("run/plan.csv")) {
            if (!row.get("fulfilment_assortment").isEmpty()) {
                counted.merge(row.get("month").substring(0, 4), figure(row, "fulfilment_assortment") * figure(row, "target"), Double::sum);
            }
        }
        assertThat(counted).isNotEmpty();
        for (Map<String, String> row : rows("run/fulfilment.csv")) {
            if (!row.get("fulfilment_assortment").isEmpty()) {
                assertThat(figure(row, "fulfilment_assortment")).isLessThanOrEqualTo(Math.min(1, figure(row, "fulfilment_tons")));
                assertThat(counted.get(row.get("year"))).isCloseTo(figure(row, "fulfilment_assortment") * figure(row, "target"), within(1.0));
            }
        }
    }

    @Test
    void aRunWithoutShapesHasNoTableOfThem() throws IOException {
        succeed("run", temp.resolve("valley").toString(), "--people", "--replications", "1", "--out", temp.resolve("plain").toString());
        assertThat(temp.resolve("plain/assortment.csv")).doesNotExist();
        assertThat(rows("plain/plan.csv")).allSatisfy(row -> assertThat(row.get("fulfilment_assortment")).isEmpty());
    }

    @Test
    void aStudyMeasuresTheAssortmentAndShowsItInAHundredColumns() throws IOException {
        List<Map<String, String>> pressure = rows("study/pressure.csv");
        Set<String> measures = pressure.stream().filter(row -> row.get("kind").equals("product")).map(row -> row.get("measure")).collect(Collectors.toSet());
        assertThat(measures).contains("fulfilment_assortment");
        assertThat(rows("study/policies.csv")).filteredOn(row -> row.get("measure").equals("fulfilment_assortment")).hasSize(3)
                .allSatisfy(row -> assertThat(figure(row, "difference")).isPositive());
        String out = succeed("pressure", temp.resolve("valley").toString(), "--scenario", "shapes", "--from", "0.9", "--to", "1.1", "--steps", "3",
                "--replications", "2", "--mechanism-off", "none", "--policy", "assortment", "--out", temp.resolve("again").toString()).out();
        String head = out.lines().skip(1).findFirst().orElseThrow();
        assertThat(head).contains(" grade%", " shape%", " order%").hasSizeLessThanOrEqualTo(100);
    }

    // points are differences of policies.csv times 100, the half of an interval likewise
    @Test
    void aStudySaysAtTheTerminalWhatPayForAssortmentWouldBring() throws IOException {
        Map<String, String> change = rows("study/policies.csv").stream()
                .filter(row -> row.get("measure").equals("fulfilment_assortment") && row.get("pressure").equals("1.000000")).findFirst().orElseThrow();
        String points = String.format(Locale.ROOT, "+%.1f \u00b1%.1f", 100 * figure(change, "difference"), 50 * (figure(change, "high") - figure(change, "low")));
        List<String> lines = studied.out().lines().toList();
        int head = lines.indexOf("Other incentives change success at iron by, points; each has its own targets") + 1;
        assertThat(lines.get(head)).matches("policy +pressure +grade% +shape% +order% +first%").hasSizeLessThanOrEqualTo(100);
        assertThat(lines.subList(head + 1, lines.size())).anySatisfy(line -> assertThat(line).startsWith("assortment ").contains(" 1.000 ", points));
    }
}
