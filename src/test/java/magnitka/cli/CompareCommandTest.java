package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import magnitka.Csv;
import magnitka.export.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    private static final String TUTORIAL = "models/tutorial";
    private static final String VALLEY = "src/test/resources/models/valid/valley";

    private static final String TITLE = "A brick works in one year";

    @TempDir
    Path temp;

    private String run(String name, String... options) {
        List<String> words = new ArrayList<>(List.of("run", TUTORIAL, "--quiet", "--out", at(name)));
        words.addAll(List.of(options));
        Call call = Call.magnitka(words.toArray(String[]::new));
        assertThat(call.code()).as(call.err()).isZero();
        return at(name);
    }

    private String at(String name) {
        return temp.resolve(name).toString();
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        return Csv.read(temp.resolve(file));
    }

    @Test
    void itSaysWhatDiffersAndByHowMuch() throws IOException {
        String a = run("a", "--replications", "20");
        String b = run("b", "--replications", "20", "--set", "kiln_repair_days=9");
        Call call = Call.magnitka("compare", a, b, "--out", at("ab"));
        assertThat(call.code()).isZero();
        assertThat(call.err()).isEqualTo("Files are in " + at("ab") + System.lineSeparator());
        assertThat(call.out()).startsWith("A  " + a + ": " + TITLE + System.lineSeparator()
                        + "B  " + b + ": " + TITLE + " (kiln_repair_days=9)" + System.lineSeparator() + "Parameters that differ: kiln_repair_days ")
                .contains(" -> 9" + System.lineSeparator(), "95 % interval (paired t)", "20 pairs of replications", "\nper cent ",
                        "Causes of loss that changed most");
        assertThat(StoredRun.read(temp.resolve("ab")).tables()).extracting(table -> table.name())
                .containsExactly("differences", "differences_total", "differences_losses", "network", "evidence", "contradictions");
        String manifest = Files.readString(temp.resolve("ab/manifest.json"));
        assertThat(manifest).contains("\"command\": \"magnitka compare " + a + " " + b + "\"", "\"against\": {");
    }

    @Test
    void theManifestSpellsTheCommandAsOneTypesIt() throws IOException {
        String a = run("it's the first", "--replications", "2");
        assertThat(Call.magnitka("compare", a, a, "--out", at("same")).code()).isZero();
        String typed = "'" + at("it") + "'\\\\''s the first'";
        assertThat(Files.readString(temp.resolve("same/manifest.json"))).contains("\"command\": \"magnitka compare " + typed + " " + typed + "\"");
    }

    @Test
    void meansAreThoseOfTheRunsAndIntervalsSurroundTheirDifference() throws IOException {
        String a = run("a", "--replications", "20");
        String b = run("b", "--replications", "20", "--set", "kiln_repair_days=9");
        Call.magnitka("compare", a, b, "--out", at("ab"));
        for (Map<String, String> row : rows("ab/differences.csv")) {
            assertThat(band(a, row)).isEqualTo(row.get("mean_a"));
            assertThat(band(b, row)).isEqualTo(row.get("mean_b"));
            assertThat(Double.parseDouble(row.get("difference"))).isBetween(Double.parseDouble(row.get("low")), Double.parseDouble(row.get("high")));
        }
    }

    private static String band(String run, Map<String, String> row) throws IOException {
        return Csv.read(Path.of(run, "annual_bands.csv")).stream()
                .filter(band -> band.get("year").equals(row.get("year")) && band.get("quantity").equals(row.get("quantity")))
                .findFirst().orElseThrow().get("mean");
    }

    @Test
    void onlyPairsThatBothRunsHaveAreCompared() {
        Call call = Call.magnitka("compare", run("a", "--replications", "20"), run("b", "--replications", "7"));
        assertThat(call.out()).contains("Both are the same model.", "7 pairs of replications").doesNotContain("Causes of loss");
    }

    @Test
    void otherSeedsCannotBePairedAndWidenTheInterval() throws IOException {
        String a = run("a", "--replications", "40");
        Call.magnitka("compare", a, run("b", "--replications", "40", "--set", "kiln_repair_days=9"), "--out", at("paired"));
        Call call = Call.magnitka("compare", a, run("c", "--replications", "40", "--seed", "7", "--set", "kiln_repair_days=9"), "--out", at("unpaired"));
        assertThat(call.out()).contains("(Welch)", "40 and 40 replications; seeds 1931 and 7 differ, so they cannot be paired and intervals are wider");
        assertThat(width("paired/differences_total.csv")).isPositive().isLessThan(width("unpaired/differences_total.csv"));
        assertThat(rows("unpaired/differences_total.csv").get(0).get("share_higher")).isEmpty();
    }

    private double width(String file) throws IOException {
        Map<String, String> row = rows(file).get(0);
        return Double.parseDouble(row.get("high")) - Double.parseDouble(row.get("low"));
    }

    @Test
    void severalYearsHaveATotal() {
        String a = at("a");
        String b = at("b");
        Call.magnitka("run", VALLEY, "--replications", "5", "--quiet", "--out", a);
        Call.magnitka("run", VALLEY, "--replications", "5", "--quiet", "--set", "mine_supply=1000", "--out", b);
        Call call = Call.magnitka("compare", a, b);
        assertThat(call.code()).isZero();
        assertThat(call.out().lines().map(line -> line.split(" +")[0])).containsSubsequence("year", "1931", "1932", "1933", "all", "per");
    }

    @Test
    void expectedRunsAreComparedWithoutIntervals() throws IOException {
        Call call = Call.magnitka("compare", run("a", "--expected"), run("b", "--expected", "--set", "kiln_repair_days=9"), "--out", at("ab"));
        assertThat(call.out()).contains("two expected runs").doesNotContain("\u00b1");
        assertThat(rows("ab/differences.csv")).allSatisfy(row -> assertThat(row.get("low") + row.get("high") + row.get("share_higher")).isEmpty());
    }

    @Test
    void nobodySpeaksOfIntervalsWhereThereAreNone() throws IOException {
        String one = run("one", "--replications", "1");
        assertThat(Call.magnitka("compare", one, run("two", "--replications", "2"), "--out", at("pair"), "--report").out())
                .contains("one pair of replications", "intervals need two pairs").doesNotContain("95 %", "1 pairs");
        assertThat(Call.magnitka("compare", one, run("other", "--replications", "3", "--seed", "7")).out())
                .contains("1 against 3; intervals need two of each").doesNotContain("95 %");
        assertThat(Files.readString(temp.resolve("pair/report.html"))).contains("There is no interval").doesNotContain("whiskers its 95 %");
        Call.magnitka("plot", at("pair"), "--chart", "differences", "--out", at("pair.svg"));
        assertThat(Files.readString(temp.resolve("pair.svg"))).doesNotContain("95 %");
    }

    @Test
    void folderThatIsNoRunIsRefused() {
        String a = run("a", "--replications", "2");
        Call call = Call.magnitka("compare", a, VALLEY);
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("datapackage.json: must exist, got no such file").doesNotContain("\tat ");
        Call.magnitka("explain", TUTORIAL, "--works", "kilns", "--year", "1935", "--expected", "--out", at("why"));
        Call other = Call.magnitka("compare", a, at("why"));
        assertThat(other.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(other.err()).contains(at("why") + ": must hold replications.csv, which 'magnitka run' writes", "magnitka explain");
    }

    @Test
    void runsOfOtherYearsQuantitiesOrKindsAreRefusedWithAllReasons() {
        String tutorial = run("a", "--replications", "2");
        Call.magnitka("run", VALLEY, "--expected", "--quiet", "--out", at("valley"));
        Call call = Call.magnitka("compare", tutorial, at("valley"));
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.err()).contains("The one is an expected run, the other an ensemble", "The runs must cover the same years: " + tutorial + " has ",
                "The runs must have the same quantities: ");
    }

    @Test
    void replicationsThatWereTamperedWithAreRefused() throws IOException {
        String a = run("a", "--replications", "2");
        Path file = Path.of(a, "replications.csv");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        Call call = Call.magnitka("compare", a, a);
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.err()).contains("replications.csv: must hold 2 replications as manifest.json says, got 1");
    }

    @Test
    void nothingIsWrittenOver() {
        String a = run("a", "--replications", "2");
        Call call = Call.magnitka("compare", a, a, "--out", a);
        assertThat(call.code()).isEqualTo(Exit.CANNOT_CREATE);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void fulfilmentOfRunsWithPeopleIsComparedInPairs() throws IOException {
        String a = run("a", "--people", "--replications", "12");
        String b = run("b", "--people", "--replications", "12", "--set", "plan_share=0.7");
        Call call = Call.magnitka("compare", a, b, "--out", at("ab"), "--report");
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).contains("\nFulfilment in B less that in A, all years", "fulfilment: as reported, by tons, by grade");
        Map<String, String> tons = rows("ab/differences_plan.csv").stream().filter(row -> row.get("measure").equals("fulfilment_tons")).findFirst().orElseThrow();
        // the target is of started units and so the same in all replications: a mean of ratios is a ratio of means
        assertThat(tons.get("mean_a")).isEqualTo(Csv.read(Path.of(a, "fulfilment.csv")).get(0).get("fulfilment_tons"));
        assertThat(tons.get("mean_b")).isEqualTo(Csv.read(Path.of(b, "fulfilment.csv")).get(0).get("fulfilment_tons"));
        double difference = Double.parseDouble(tons.get("difference"));
        assertThat(difference).isPositive().isBetween(Double.parseDouble(tons.get("low")), Double.parseDouble(tons.get("high")));
        assertThat(tons.get("share_higher")).isEqualTo("1.000000");
        List<String> measures = rows("ab/differences_plan_total.csv").stream().map(row -> row.get("measure")).toList();
        assertThat(measures).containsExactly("fulfilment_reported", "fulfilment_tons", "fulfilment_grades", "fulfilment_orders", "padding", "extra_effort", "months_met");
        assertThat(Files.readString(temp.resolve("ab/report.html"))).contains("How the plan was fulfilled", "data-figures=\"plandifferences\"",
                String.format(java.util.Locale.ROOT, "by tons +%.1f", 100 * difference));
    }

    /** Rolled steel of Magnitogorsk is asked for in shapes and ordered by customers; coke and the rest are not. */
    @Test
    void fulfilmentByShapesAndByOrdersIsCompared() throws IOException {
        for (String[] run : new String[][] {{"a", "0.2"}, {"b", "0.3"}}) {
            assertThat(Call.magnitka("run", "models/magnitogorsk", "--people", "--replications", "2", "--quiet", "--set", "small_shapes_share=" + run[1],
                    "--out", at(run[0])).code()).isZero();
        }
        Call call = Call.magnitka("compare", at("a"), at("b"), "--out", at("ab"));
        assertThat(call.out()).contains("fulfilment: as reported, by tons, by grade, by shapes asked for, by orders;");
        List<String> lines = call.out().lines().toList();
        List<String> head = List.of(lines.stream().filter(line -> line.startsWith("product ")).findFirst().orElseThrow().split(" +"));
        assertThat(head).containsSubsequence("shape%", "order%");
        String rolled = lines.stream().filter(line -> line.startsWith("rolled_steel ")).findFirst().orElseThrow().replace(" \u00b1", "\u00b1");
        for (String[] measure : new String[][] {{"shape%", "fulfilment_assortment"}, {"order%", "fulfilment_orders"}}) {
            Map<String, String> row = rows("ab/differences_plan_total.csv").stream()
                    .filter(one -> one.get("quantity").equals("rolled_steel") && one.get("measure").equals(measure[1])).findFirst().orElseThrow();
            double points = 100 * Double.parseDouble(row.get("difference"));
            assertThat(Math.abs(points)).as(measure[1]).isGreaterThan(0.1);
            assertThat(rolled.split(" +")[head.indexOf(measure[0])]).startsWith(String.format(java.util.Locale.ROOT, "%+.1f\u00b1", points));
        }
        assertThat(rows("ab/differences_plan.csv")).filteredOn(row -> row.get("quantity").equals("coke"))
                .extracting(row -> row.get("measure")).contains("fulfilment_tons").doesNotContain("fulfilment_assortment", "fulfilment_orders");
    }

    @Test
    void aReplicationWithoutATargetIsLeftOutAndTheOthersAreCompared() throws IOException {
        String a = run("a", "--people", "--replications", "4");
        String b = run("b", "--people", "--replications", "4", "--set", "plan_share=0.7");
        assertThat(Call.magnitka("compare", a, b, "--out", at("all")).out()).doesNotContain("figures rest on");
        assertThat(rows("all/differences_plan.csv")).isNotEmpty().allSatisfy(row -> assertThat(row.get("pairs")).isEqualTo("4"));
        untarget(Path.of(b, "plan_replications.csv"), 1);
        Call call = Call.magnitka("compare", a, b, "--out", at("ab"));
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).contains("figures rest on 3 of 4 pairs of replications: those without a target");
        for (Map<String, String> row : rows("ab/differences_plan.csv")) {
            assertThat(row.get("pairs")).isEqualTo("3");
            assertThat(row.get("low")).isNotEmpty();
        }
        assertThat(rows("ab/differences_plan.csv")).hasSameSizeAs(rows("all/differences_plan.csv"));
        untarget(Path.of(b, "plan_replications.csv"), 2, 3);
        Call.magnitka("compare", a, b, "--out", at("one"));
        assertThat(rows("one/differences_plan.csv")).as("a single pair has no interval").isEmpty();
    }

    /** Sets targets of some replications, counted from 1, to 0, in a run of one year and one product. */
    private static void untarget(Path file, int... replications) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (int k : replications) {
            lines.set(k, lines.get(k).replaceFirst("bricks,[0-9.]+,[0-9.]+", "bricks,0,0"));
        }
        Files.write(file, lines);
    }

    @Test
    void whereOneRunHasNoPeopleFulfilmentIsNotCompared() {
        String a = run("a", "--replications", "3");
        Call call = Call.magnitka("compare", a, run("b", "--people", "--replications", "3"), "--out", at("ab"));
        assertThat(call.out()).contains("Only run B has people who answer a plan, so fulfilment is not compared.").doesNotContain("Fulfilment in B")
                .contains("A  " + a + ": " + TITLE + System.lineSeparator(), ": " + TITLE + " (with people)" + System.lineSeparator(), "Both are the same model, and only B has people.");
        assertThat(temp.resolve("ab/differences_plan.csv")).doesNotExist();
        assertThat(Call.magnitka("compare", a, a).out()).doesNotContain("people");
    }

    @Test
    void plansOfReplicationsThatWereTamperedWithAreRefused() throws IOException {
        String a = run("a", "--people", "--replications", "2");
        Path file = Path.of(a, "plan_replications.csv");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        Call call = Call.magnitka("compare", a, a);
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.err()).contains("plan_replications.csv: must have the replications, years and quantities of replications.csv");
        Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(1)));
        assertThat(Call.magnitka("compare", a, a).err()).contains("plan_replications.csv: must have replication 1, year 1935 and bricks in line 3");
        Files.write(file, List.of(lines.get(0), lines.get(1).replaceFirst("bricks,[0-9.]+", "bricks,")));
        assertThat(Call.magnitka("compare", a, a).err()).contains("plan_replications.csv: must have no blank cells in target, got one in line 2");
    }
}
