package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import magnitka.Csv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --people}: what it adds, and how it fits the rest. The valley has grades, orders, claims and a given plan. */
class RunWithPeopleTest {

    private static final String VALLEY = "src/test/resources/models/valid/valley";

    @TempDir
    static Path temp;

    private static Call call;

    @BeforeAll
    static void run() {
        call = Call.magnitka("run", VALLEY, "--people", "--replications", "16", "--out", temp.resolve("run").toString());
        assertThat(call.code()).as(call.err()).isZero();
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        return Csv.read(temp.resolve("run").resolve(file));
    }

    private static double figure(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void fiveFilesAreAddedAndTheManifestSaysThatPeopleWereOn() throws IOException {
        Map<String, String> files = DefaultRun.read(temp.resolve("run"));
        assertThat(files).containsKeys("plan.csv", "fulfilment.csv", "claims.csv", "storming.csv", "plan_replications.csv");
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.get("people").asBoolean()).isTrue();
        assertThat(manifest.get("command").asText()).isEqualTo("magnitka run " + VALLEY + " --people --replications 16 --seed 1931");
        JsonNode resources = new ObjectMapper().readTree(files.get("datapackage.json")).get("resources");
        assertThat(resources.findValuesAsText("path")).contains("plan.csv", "fulfilment.csv", "claims.csv", "storming.csv", "plan_replications.csv");
        for (JsonNode resource : resources) {
            String names = String.join(",", resource.at("/schema/fields").findValuesAsText("name"));
            assertThat(files.get(resource.get("path").asText())).startsWith(names + "\n");
        }
    }

    @Test
    void explainWithPeopleGivesTheLossesOfTheRunWithThem() throws IOException {
        Call explained = Call.magnitka("explain", VALLEY, "--works", "furnaces", "--year", "1932", "--people", "--replications", "16", "--out", temp.resolve("why").toString());
        assertThat(explained.code()).as(explained.err()).isZero();
        Map<String, String> tons = rows("losses.csv").stream().filter(row -> row.get("works").equals("furnaces") && row.get("year").equals("1932"))
                .collect(Collectors.toMap(row -> row.get("line") + row.get("cause"), row -> row.get("tons")));
        List<Map<String, String>> waterfall = Csv.read(temp.resolve("why").resolve("waterfall.csv"));
        assertThat(waterfall).hasSize(tons.size()).allSatisfy(row -> assertThat(row.get("tons")).isEqualTo(tons.get(row.get("line") + row.get("cause"))));
        JsonNode manifest = new ObjectMapper().readTree(DefaultRun.read(temp.resolve("why")).get("manifest.json"));
        assertThat(manifest.get("people").asBoolean()).isTrue();
        assertThat(manifest.get("command").asText()).contains("--works furnaces --year 1932 --people");
        Call nobody = Call.magnitka("explain", "src/test/resources/models/dump_hinders_the_mine.json", "--works", "x", "--year", "1931", "--people");
        assertThat(nobody.err()).contains("must have a \"plan\"");
    }

    @Test
    void withoutPeopleNothingIsAdded() throws IOException {
        Call physics = Call.magnitka("run", VALLEY, "--replications", "2", "--out", temp.resolve("physics").toString());
        Map<String, String> files = DefaultRun.read(temp.resolve("physics"));
        Set<String> withPeople = new TreeSet<>(DefaultRun.read(temp.resolve("run")).keySet());
        withPeople.removeAll(List.of("plan.csv", "fulfilment.csv", "claims.csv", "storming.csv", "plan_replications.csv"));
        assertThat(files.keySet()).isEqualTo(withPeople);
        assertThat(files.get("manifest.json")).doesNotContain("people\":");
        assertThat(physics.out()).doesNotContain("Plan fulfilled");
    }

    @Test
    void thePlanHoldsTheOutputOfTheMonthlyTableAndTheTargetsOfTheModel() throws IOException {
        Map<String, Map<String, String>> monthly = rows("monthly.csv").stream().collect(Collectors.toMap(row -> row.get("month"), row -> row));
        double of1932 = 0;
        for (Map<String, String> row : rows("plan.csv")) {
            Map<String, String> same = monthly.get(row.get("month"));
            assertThat(row.get("real")).isEqualTo(same.get("made"));
            assertThat(row.get("reported")).isEqualTo(same.get("reported"));
            assertThat(figure(row, "padding")).isCloseTo(figure(row, "reported") - figure(row, "real"), within(2e-3));
            assertThat(figure(row, "good")).isBetween(0.0, figure(row, "real"));
            of1932 += row.get("month").startsWith("1932") ? figure(row, "target") : 0;
            if (!row.get("fulfilment_tons").isEmpty()) {
                assertThat(figure(row, "fulfilment_tons")).isCloseTo(figure(row, "real") / figure(row, "target"), within(1e-5));
                assertThat(figure(row, "fulfilment_grades")).isCloseTo(figure(row, "good") / figure(row, "target_by_grade"), within(1e-5));
                assertThat(figure(row, "load")).isBetween(0.0, 2.0);
            }
            if (!row.get("tautness").isEmpty()) {
                assertThat(figure(row, "tautness")).isCloseTo(figure(row, "target") / figure(row, "normal"), within(1e-5));
            }
        }
        // 60,000 t for the first half of the year and 70,000 t for the second are given
        assertThat(of1932).isCloseTo(130_000, within(0.1));
    }

    /** The yearly tables say what the months of plan.csv add up to; real output is that of annual.csv, to its whole tons. */
    @Test
    void yearsOfThePlanAreTheSumsOfItsMonthsAndTheOutputOfTheYearlyTable() throws IOException {
        Map<String, Double> sums = new HashMap<>();
        for (Map<String, String> row : rows("plan.csv")) {
            for (String column : List.of("target", "real", "reported")) {
                sums.merge(row.get("month").substring(0, 4) + " " + row.get("works") + " " + column, figure(row, column), Double::sum);
            }
        }
        Map<String, Map<String, String>> means = new HashMap<>();
        rows("annual_bands.csv").forEach(row -> means.put(row.get("year") + " " + row.get("quantity"), row));
        List<Map<String, String>> rows = rows("fulfilment.csv");
        assertThat(rows).hasSameSizeAs(means.keySet());
        for (Map<String, String> row : rows) {
            // the valley's column iron is what its furnaces make
            for (String column : List.of("target", "real", "reported")) {
                assertThat(figure(row, column)).isCloseTo(sums.getOrDefault(row.get("year") + " furnaces " + column, 0.0), within(0.01));
            }
            assertThat(figure(row, "real")).isCloseTo(figure(means.get(row.get("year") + " " + row.get("quantity")), "mean"), within(0.002));
            assertThat(figure(row, "fulfilment_reported")).isCloseTo(figure(row, "reported") / figure(row, "target"), within(1e-5));
            assertThat(figure(row, "fulfilment_tons")).isCloseTo(figure(row, "real") / figure(row, "target"), within(1e-5));
        }
    }

    // pig iron goes to the open hearths and to customers, steel to the blooming alone
    @Test
    void ordersOfWhatWorksUseTooAreReckonedAlikeInAllFiles() throws IOException {
        Path out = temp.resolve("magnitogorsk");
        assertThat(Call.magnitka("run", "models/magnitogorsk", "--people", "--expected", "--out", out.toString()).code()).isZero();
        List<Double> months = Csv.read(out.resolve("plan.csv")).stream()
                .filter(row -> row.get("works").equals("blast_furnaces") && row.get("month").startsWith("1937"))
                .map(row -> figure(row, "fulfilment_orders")).toList();
        assertThat(months).hasSize(12);
        Map<String, String> told = ofYear(out.resolve("fulfilment.csv"), "pig_iron");
        Map<String, String> kept = ofYear(out.resolve("plan_replications.csv"), "pig_iron");
        assertThat(figure(told, "fulfilment_orders")).isPositive().isBetween(Collections.min(months), Collections.max(months))
                .isCloseTo(figure(kept, "orders_met") / figure(kept, "ordered"), within(1e-5));
        assertThat(ofYear(out.resolve("fulfilment.csv"), "steel").get("fulfilment_orders")).isEmpty();
        assertThat(ofYear(out.resolve("plan_replications.csv"), "steel").get("ordered")).isEmpty();
    }

    private static Map<String, String> ofYear(Path file, String quantity) throws IOException {
        return Csv.read(file).stream().filter(row -> row.get("year").equals("1937") && row.get("quantity").equals(quantity)).findFirst().orElseThrow();
    }

    @Test
    void claimsOfARouteAreThoseOfTheWorksThatItFeeds() throws IOException {
        Map<String, Map<String, String>> plan = rows("plan.csv").stream().collect(Collectors.toMap(row -> row.get("month"), row -> row));
        List<Map<String, String>> claims = rows("claims.csv");
        assertThat(claims).extracting(row -> row.get("kind") + " " + row.get("name")).containsOnly("route coal_road");
        assertThat(claims).filteredOn(row -> figure(row, "need") > 0 && plan.containsKey(row.get("month"))).isNotEmpty().allSatisfy(row -> {
            assertThat(plan.get(row.get("month"))).containsEntry("need", row.get("need")).containsEntry("claimed", row.get("claimed"))
                    .containsEntry("allotted", row.get("allotted"));
            assertThat(figure(row, "claimed")).isGreaterThan(figure(row, "need"));
        });
    }

    @Test
    void stormingSharesAddUpToOneAndTonsToTheOutput() throws IOException {
        double made = rows("monthly.csv").stream().mapToDouble(row -> figure(row, "made")).sum();
        List<Map<String, String>> rows = rows("storming.csv");
        for (String period : List.of("month", "quarter")) {
            List<Map<String, String>> whole = rows.stream().filter(row -> row.get("year").isEmpty() && row.get("period").equals(period)).toList();
            assertThat(whole).hasSize(3);
            assertThat(whole.stream().mapToDouble(row -> figure(row, "tons")).sum()).isCloseTo(made, within(0.1));
            assertThat(whole.stream().mapToDouble(row -> figure(row, "share")).sum()).isCloseTo(1, within(2e-6));
            assertThat(whole.stream().mapToDouble(row -> figure(row, "even_share")).sum()).isCloseTo(1, within(2e-6));
            for (Map<String, String> part : whole) {
                double years = rows.stream().filter(row -> !row.get("year").isEmpty() && row.get("period").equals(period)
                        && row.get("part").equals(part.get("part"))).mapToDouble(row -> figure(row, "tons")).sum();
                assertThat(years).isCloseTo(figure(part, "tons"), within(0.02));
            }
        }
    }

    @Test
    void theTerminalSetsReportsBesideWhatWasMade() {
        assertThat(call.out()).contains("Plan fulfilled by report, and in fact, %", "\nover ");
    }

    // made in a year by a replication is told twice, and means over replications are those of fulfilment.csv
    @Test
    void replicationsOfThePlanAreThoseOfTheOutputAndOfTheMeans() throws IOException {
        Map<String, Map<String, String>> output = rows("replications.csv").stream()
                .collect(Collectors.toMap(row -> row.get("replication") + row.get("year"), row -> row));
        Map<String, double[]> sums = new HashMap<>();
        for (Map<String, String> row : rows("plan_replications.csv")) {
            assertThat(row.get("real")).isEqualTo(output.get(row.get("replication") + row.get("year")).get(row.get("quantity")));
            assertThat(figure(row, "months_met")).isBetween(0.0, 12.0);
            double[] sum = sums.computeIfAbsent(row.get("year") + row.get("quantity"), any -> new double[4]);
            sum[0] += figure(row, "target") / 16;
            sum[1] += figure(row, "reported") / 16;
            sum[2] += figure(row, "good");
            sum[3] += figure(row, "target_by_grade");
        }
        for (Map<String, String> row : rows("fulfilment.csv")) {
            double[] sum = sums.get(row.get("year") + row.get("quantity"));
            assertThat(sum[0]).isCloseTo(figure(row, "target"), within(1e-2));
            assertThat(sum[1]).isCloseTo(figure(row, "reported"), within(1e-2));
            if (!row.get("fulfilment_grades").isEmpty()) {
                assertThat(sum[2] / sum[3]).isCloseTo(figure(row, "fulfilment_grades"), within(1e-5));
            }
        }
    }
}
