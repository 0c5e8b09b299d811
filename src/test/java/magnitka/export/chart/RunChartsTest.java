package magnitka.export.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import magnitka.export.CsvStyle;
import magnitka.export.DamagedRunException;
import magnitka.export.Manifest;
import magnitka.export.StoredRun;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class RunChartsTest {

    private static final StoredRun KEPT = StoredRun.read(Path.of("results/reference"));
    private static final Path GOLDEN = Path.of("src/test/resources/charts/output.svg");

    private static final List<String> OF_A_RUN = List.of("output", "waterfall", "losses", "grades", "stoppages", "stocks", "shipments", "orders");

    private static StoredRun run(String title, Table... tables) {
        Manifest manifest = new Manifest(title, "m", "0123456789abcdef", List.of("No <coal> loss"), Map.of("loss", "0"), "0.1.0", "ensemble", 20, 7,
                "magnitka run m", List.of(), Map.of());
        return new StoredRun(Path.of("folder"), manifest, CsvStyle.STANDARD, List.of(tables));
    }

    private static String svg(String chart, StoredRun run, int width) {
        return RunCharts.svg(chart, run, Choice.ALL, width, OptionalInt.empty());
    }

    /** Two years of a product: medians 100 and 300 within bands, archive 120 and 250. */
    private static StoredRun small(String product) {
        Table.Rows bands = Table.of("annual_bands", "Bands.", Column.number("year", "", 0, "Year."), Column.text("quantity", "Quantity."),
                Column.number("p5", "t", 0, "5 %."), Column.number("p10", "t", 0, "10 %."), Column.number("p50", "t", 0, "Median."),
                Column.number("p90", "t", 0, "90 %."), Column.number("p95", "t", 0, "95 %."));
        Table.Rows archive = Table.of("comparison", "Comparison.", Column.number("year", "", 0, "Year."), Column.text("quantity", "Quantity."),
                Column.number("archive", "t", 0, "Archive."), Column.number("error", "%", 2, "Error."));
        for (int i = 0; i < 2; i++) {
            double median = 100 + 200 * i;
            bands.add(Cell.of(1931 + i), Cell.of(product), Cell.of(median - 20), Cell.of(median - 10), Cell.of(median), Cell.of(median + 10), Cell.of(median + 20));
            archive.add(Cell.of(1931 + i), Cell.of(product), Cell.of(120 + 130 * i), Cell.of(i == 0 ? -16.67 : 20));
        }
        return run("A small plant", bands.table(), archive.table());
    }

    static Stream<Arguments> chartsAndWidths() {
        return OF_A_RUN.stream().flatMap(chart -> Stream.of(300, 600, 1200).map(width -> Arguments.of(chart, width)));
    }

    @ParameterizedTest
    @MethodSource("chartsAndWidths")
    void everyChartIsAPictureWithUnitsAndASourceAndNoTextOverAnother(String chart, int width) {
        Drawn drawn = Drawn.of(svg(chart, KEPT, width));
        assertThat(drawn.width()).isEqualTo(width);
        assertThat(String.join(" ", drawn.texts())).contains("Magnitogorsk steel works, 1931-1940", "seed 1931", "200 replications");
        if (!List.of("stoppages", "grades").contains(chart)) {
            assertThat(drawn.texts()).anyMatch(text -> text.endsWith("tons"));
        }
        assertThat(drawn.all("polyline").size() + drawn.all("polygon").size() + drawn.all("rect").size()).isGreaterThan(4);
        List<Drawn.Words> words = drawn.words();
        for (Drawn.Words one : words) {
            assertThat(one.left()).as(one.text()).isGreaterThanOrEqualTo(0);
            assertThat(one.right()).as(one.text()).isLessThanOrEqualTo(width + 0.5 * one.size() + 12);
            assertThat(one.baseline()).as(one.text()).isBetween(0.0, drawn.height());
            for (Drawn.Words other : words) {
                boolean sameLine = StrictMath.abs(one.baseline() - other.baseline()) < 0.75 * Math.min(one.size(), other.size());
                boolean beside = one.right() <= other.left() + 1 || other.right() <= one.left() + 1;
                assertThat(one == other || !sameLine || beside).as("%s over %s", one, other).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chartsAndWidths")
    void theSameTablesGiveTheSameBytesInEveryLocale(String chart, int width) {
        String plain = svg(chart, KEPT, width);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(svg(chart, KEPT, width)).isEqualTo(plain);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(svg(chart, KEPT, width)).isEqualTo(plain);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Written anew by -Dmagnitka.rewrite=true; then look at the picture. */
    @Test
    void aSmallChartIsKeptToTheByte() throws IOException {
        String svg = svg("output", small("pig_iron"), 600);
        if (Boolean.getBoolean("magnitka.rewrite")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, svg);
        }
        assertThat(svg).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void pointsStandWhereTheirFiguresSay() {
        Drawn drawn = Drawn.of(svg("output", small("pig_iron"), 600));
        List<Element> circles = drawn.all("circle").stream().filter(circle -> circle.getAttribute("r").equals("3.15")).toList();
        List<Element> archive = circles.subList(circles.size() - 2, circles.size());
        String[] median = drawn.all("polyline").get(0).getAttribute("points").split("[ ,]");
        double pixelsOfATon = (Double.parseDouble(median[1]) - Double.parseDouble(median[3])) / 200;
        assertThat(pixelsOfATon).isPositive();
        assertThat(Double.parseDouble(archive.get(0).getAttribute("cy"))).isCloseTo(Double.parseDouble(median[1]) - 20 * pixelsOfATon, within(0.05));
        assertThat(Double.parseDouble(archive.get(1).getAttribute("cy"))).isCloseTo(Double.parseDouble(median[3]) + 50 * pixelsOfATon, within(0.05));
        assertThat(archive.get(0).getAttribute("cx")).isEqualTo(median[0]);
        assertThat(drawn.texts()).contains("Pig iron (mean error 18.3 %), tons");
    }

    @Test
    void heightIsKeptAndTooLittleIsRefused() {
        assertThat(Drawn.of(RunCharts.svg("output", KEPT, Choice.ALL, 600, OptionalInt.of(900))).height()).isEqualTo(900);
        assertThatIllegalArgumentException().isThrownBy(() -> RunCharts.svg("output", KEPT, Choice.ALL, 600, OptionalInt.of(100)))
                .withMessageMatching("height: must be at least \\d+ for this chart at this width, got 100");
        assertThatIllegalArgumentException().isThrownBy(() -> RunCharts.svg("stoppages", KEPT, Choice.ALL, 600, OptionalInt.of(300)));
    }

    @Test
    void waterfallLeadsFromRatedToGoodForOneWorksAndYear() {
        Choice choice = new Choice(Optional.of("coke_plant"), OptionalInt.of(1938));
        List<String> texts = Drawn.of(RunCharts.svg("waterfall", KEPT, choice, 600, OptionalInt.empty())).texts();
        assertThat(texts).contains("Where the tons went, in 1938", "rated", "input: Coking coal", "good output", "100.0 %")
                .noneMatch(text -> text.startsWith("Mine"));
        double sum = texts.stream().filter(text -> text.matches("-?[0-9.]+ %")).mapToDouble(text -> Double.parseDouble(text.replace(" %", ""))).sum();
        assertThat(sum).as("100 per cent, and the parts that it falls into").isCloseTo(200, within(0.5));
        assertThat(RunCharts.works("waterfall", KEPT)).contains("mine", "coke_plant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunCharts.svg("waterfall", KEPT, new Choice(Optional.empty(), OptionalInt.of(1941)), 600, OptionalInt.empty()))
                .withMessage("year: must lie from 1931 to 1940, got 1941");
    }

    @Test
    void titlesOfTheModelAreShownAndNamesWhereItGivesNone() {
        Table.Rows network = Table.of("network", "Names.", Column.text("kind", "Kind."), Column.text("name", "Name."), Column.text("title", "Title."),
                Column.text("part_of", "Part of."));
        network.add(Cell.of("customer"), Cell.of("army"), Cell.of("Army stores"), Cell.BLANK);
        network.add(Cell.of("commodity"), Cell.of("cloth"), Cell.of("Finished cloth"), Cell.BLANK);
        Table.Rows orders = Table.of("orders", "Orders.", Column.number("year", "", 0, "Year."), Column.text("customer", "Customer."), Column.text("commodity", "Commodity."),
                Column.number("ordered", "t", 0, "Ordered."), Column.number("received", "t", 0, "Received."), Column.number("accepted", "t", 0, "Accepted."));
        orders.add(Cell.of(1931), Cell.of("army"), Cell.of("cloth"), Cell.of(100), Cell.of(90), Cell.of(60));
        orders.add(Cell.of(1931), Cell.of("rope_walk"), Cell.of("old_yarn"), Cell.of(50), Cell.of(50), Cell.of(50));
        orders.add(Cell.of(1931), Cell.of("nobody"), Cell.of("cloth"), Cell.of(0), Cell.of(0), Cell.of(0));
        Drawn drawn = Drawn.of(svg("orders", run("Mill", network.table(), orders.table()), 1000));
        String texts = String.join(" ", drawn.texts());
        assertThat(texts).contains("Army stores: Finished cloth (60.0 %", "Rope walk: old yarn (100.0 %", "Customers who ordered nothing are left out.").doesNotContain("Nobody");
        String plain = String.join(" ", Drawn.of(svg("orders", run("Mill", orders.table()), 1000)).texts());
        assertThat(plain).contains("Army: cloth (60.0 %");
    }

    /** 90 of 100 t came in, 60 of them accepted: the bar of what was refused is half as high as that of what was accepted. */
    @Test
    void ofAnOrderWhatIsRefusedStandsOnWhatIsAccepted() {
        Table.Rows orders = Table.of("orders", "Orders.", Column.number("year", "", 0, "Year."), Column.text("customer", "Customer."), Column.text("commodity", "Commodity."),
                Column.number("ordered", "t", 0, "Ordered."), Column.number("received", "t", 0, "Received."), Column.number("accepted", "t", 0, "Accepted."));
        orders.add(Cell.of(1931), Cell.of("army"), Cell.of("cloth"), Cell.of(100), Cell.of(90), Cell.of(60));
        List<Element> bars = Drawn.of(svg("orders", run("Mill", orders.table()), 600)).all("rect").stream().filter(rect -> rect.getAttribute("stroke-width").equals("0.4")).toList();
        double accepted = Double.parseDouble(bars.get(0).getAttribute("height"));
        assertThat(bars).hasSize(2);
        assertThat(Double.parseDouble(bars.get(1).getAttribute("height"))).isCloseTo(accepted / 2, within(0.02));
        assertThat(Double.parseDouble(bars.get(1).getAttribute("y"))).isLessThan(Double.parseDouble(bars.get(0).getAttribute("y")));
    }

    @Test
    void hostileNamesStayTexts() {
        String name = "<script>alert(1)</script>&\"'\u0001\ud800";
        String svg = svg("output", small(name), 600);
        Drawn drawn = Drawn.of(svg);
        assertThat(drawn.all("script")).isEmpty();
        assertThat(String.join(" ", drawn.texts())).contains("<script>alert(1)</script>&\"'\ufffd\ufffd", "No <coal> loss");
    }

    @Test
    void aTableThatIsNotThereOrNotWhatItWasIsNamed() {
        assertThatExceptionOfType(DamagedRunException.class).isThrownBy(() -> svg("pressure", KEPT, 600))
                .withMessageContaining("must hold pressure.csv, which 'magnitka pressure' writes");
        Table bare = Table.of("losses", "Losses.", Column.number("year", "", 0, "Year.")).table();
        assertThatExceptionOfType(DamagedRunException.class).isThrownBy(() -> svg("losses", run("t", bare), 600))
                .withMessageContaining("losses.csv: must have a column works, got year").withMessageContaining("losses.csv: must have rows, got none");
        assertThatIllegalArgumentException().isThrownBy(() -> svg("pie", KEPT, 600));
    }

    @Test
    void pressureIsDrawnByProductWithItsHighestPoint() {
        for (String of : List.of("of", "works_or_product")) {
            List<Column> columns = new ArrayList<>(List.of(Column.number("pressure", "", 6, "Pressure.")));
            if (of.equals("of")) {
                columns.add(Column.text("kind", "Kind."));
            }
            columns.addAll(List.of(Column.text("measure", "Measure."), Column.text(of, "Name."), Column.text("unit", "Unit."),
                    Column.number("mean", "", 6, "Mean."), Column.number("low", "", 6, "Low."), Column.number("high", "", 6, "High.")));
            Table.Rows rows = Table.of("pressure", "Pressure.", columns);
            for (int i = 0; i < 5; i++) {
                for (String measure : List.of("real", "reported")) {
                    double tons = 1_000_000 - 50_000 * StrictMath.pow(i - (measure.equals("real") ? 2 : 3), 2);
                    List<Cell> row = new ArrayList<>(List.of(Cell.of(0.6 + 0.2 * i)));
                    if (of.equals("of")) {
                        row.add(Cell.of("product"));
                    }
                    row.addAll(List.of(Cell.of(measure), Cell.of("pig_iron"), Cell.of("t"), Cell.of(tons), Cell.of(tons - 1), Cell.of(tons + 1)));
                    rows.add(row);
                }
            }
            Drawn drawn = Drawn.of(svg("pressure", run("A plant", rows.table()), 600));
            assertThat(drawn.texts()).contains("Pig iron, thousand tons", "real", "reported", "0.6", "1.0", "1.4");
            List<Element> tops = drawn.all("circle");
            assertThat(Double.parseDouble(tops.get(tops.size() - 1).getAttribute("cx")))
                    .isGreaterThan(Double.parseDouble(tops.get(tops.size() - 2).getAttribute("cx")));
        }
    }

    @Test
    void aPlanIsDrawnByWorksAsSumsOfTheMonthsOfAYear() {
        Table.Rows rows = Table.of("plan", "Plan.", Column.date("month", "Month."), Column.text("works", "Works."),
                Column.number("target", "t", 0, "Target."), Column.number("real", "t", 0, "Real."), Column.number("reported", "t", 0, "Reported."));
        for (int month = 0; month < 24; month++) {
            rows.add(Cell.of(LocalDate.of(1937 + month / 12, 1 + month % 12, 1)), Cell.of("open_hearths"), Cell.of(100), Cell.of(90 + month / 12), Cell.of(95));
        }
        StoredRun run = run("A plant", rows.table());
        Drawn drawn = Drawn.of(svg("plan", run, 600));
        assertThat(drawn.texts()).contains("Open hearths, tons", "real", "target", "reported", "1937", "1938");
        assertThat(drawn.all("polyline")).hasSize(3);
        String[] real = drawn.all("polyline").get(2).getAttribute("points").split("[ ,]");
        String[] target = drawn.all("polyline").get(1).getAttribute("points").split("[ ,]");
        double pixelsOfATon = (Double.parseDouble(real[1]) - Double.parseDouble(real[3])) / 12;
        assertThat(Double.parseDouble(real[1]) - Double.parseDouble(target[1])).isCloseTo(120 * pixelsOfATon, within(0.2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunCharts.svg("plan", run, new Choice(Optional.of("mill"), OptionalInt.empty()), 600, OptionalInt.empty()));
    }

    @Test
    void everyChartSaysWhatItShows() {
        assertThat(RunCharts.names()).startsWith("output", "waterfall", "losses").contains("pressure", "differences").allSatisfy(name -> {
            assertThat(RunCharts.meaning(name)).isNotBlank();
            assertThat(RunCharts.tables(name)).isNotEmpty();
        });
    }
}
