package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import magnitka.Csv;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The report as Chromium shows it: {@code mvn -Pbrowser test -Dtest=ReportInBrowserTest}. */
@EnabledIfSystemProperty(named = "magnitka.browser", matches = "true")
class ReportInBrowserTest {

    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final List<String> THEMES = List.of("light", "dark");

    @TempDir
    static Path temp;

    private static Browser browser;
    private static final Map<String, Path> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void makePages() throws IOException {
        browser = new Browser(Files.createDirectory(temp.resolve("downloads")));
        page("run", "run", "models/magnitogorsk", "--people", "--replications", "8", "--report", "--out", temp.resolve("run").toString());
        page("hostile", "run", "src/test/resources/models/hostile", "--scenario", "long_storm", "--set", "coal_loss=0.2", "--replications", "4", "--report",
                "--out", temp.resolve("hostile").toString());
        page("pressure", "pressure", "models/tutorial", "--steps", "7", "--replications", "6", "--policy", "grades", "--draws", "12", "--report",
                "--out", temp.resolve("pressure").toString());
        Path kept = Path.of("models/magnitogorsk/calibration");
        Path copy = Files.createDirectory(temp.resolve("calibration"));
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        page("calibration", "report", copy.toString());
        // one year, no archive, people in a study beside it
        String tutorial = temp.resolve("tutorial").toString();
        page("tutorial", "run", "models/tutorial", "--replications", "6", "--report", "--out", tutorial);
        page("tutorial", "report", tutorial, "--pressure", temp.resolve("pressure").toString());
        String other = temp.resolve("other").toString();
        page("other", "run", "models/magnitogorsk", "--people", "--replications", "8", "--scenario", "no_coal_loss", "--report", "--out", other);
        page("compare", "compare", temp.resolve("run").toString(), other, "--report", "--out", temp.resolve("compare").toString());
        PAGES.remove("other");
    }

    private static void page(String name, String... command) {
        Call call = Call.magnitka(command);
        assertThat(call.code()).as(call.err()).isZero();
        PAGES.put(name, temp.resolve(name).resolve("report.html"));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private interface Check {
        void in(Path page, int width, String theme) throws IOException;
    }

    private static Stream<DynamicTest> everywhere(Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        PAGES.forEach((name, page) -> WIDTHS.forEach(width -> THEMES.forEach(theme ->
                tests.add(DynamicTest.dynamicTest(name + ", " + width + " px, " + theme, () -> check.in(page, width, theme))))));
        return tests.stream();
    }

    /** Opens a page with the measuring functions of {@code browser.js} in it. */
    private static void open(Path page, int width, String theme) throws IOException {
        browser.open(page, width, theme);
        assertThat(browser.run("return document.documentElement.dataset.ready").asText()).isEqualTo("yes");
        try (InputStream script = ReportInBrowserTest.class.getResourceAsStream("browser.js")) {
            browser.run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> measured(String function) {
        List<String> lines = new ArrayList<>();
        browser.run("return window.measure." + function + "()").forEach(line -> lines.add(line.asText()));
        return lines;
    }

    @TestFactory
    Stream<DynamicTest> nothingIsComplainedOfAndNoRequestLeavesThePage() {
        return everywhere((page, width, theme) -> {
            open(page, width, theme);
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).isNotEmpty().allMatch(address -> address.equals(page.toUri().toString()) || address.startsWith("data:"));
            assertThat(browser.run("return document.documentElement.dataset.theme").asText()).isEqualTo(theme);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyChartHasDrawnMarks() {
        return everywhere((page, width, theme) -> {
            open(page, width, theme);
            assertThat(measured("charts")).hasSizeGreaterThan(3);
            assertThat(measured("chartsWithoutMarks")).isEmpty();
            assertThat(measured("chartsWithoutTable")).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingOverlapsAndThePageDoesNotScrollSideways() {
        return everywhere((page, width, theme) -> {
            open(page, width, theme);
            assertThat(browser.run("return document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
            assertThat(measured("overlaps")).isEmpty();
            assertThat(measured("outside")).isEmpty();
            assertThat(measured("labelsOnLabels")).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> textStandsOutAndColoursAreThoseThatColourBlindReadersTellApart() {
        return everywhere((page, width, theme) -> {
            open(page, width, theme);
            assertThat(measured("faint")).isEmpty();
            assertThat(measured("otherColours")).isEmpty();
        });
    }

    @Test
    void whatIsClaimedIsCalledByItsTitleRouteOrStockpile() throws IOException {
        Path page = PAGES.get("run");
        open(page, 1280, "light");
        Map<String, String> titles = new LinkedHashMap<>();
        Csv.read(page.resolveSibling("network.csv")).stream().filter(row -> Set.of("route", "stockpile").contains(row.get("kind")))
                .forEach(row -> titles.put(row.get("name"), row.get("title")));
        List<String> claimed = Csv.read(page.resolveSibling("claims.csv")).stream().map(row -> titles.get(row.get("name"))).distinct().toList();
        assertThat(claimed).contains("Crushed ore and sinter before the furnaces").doesNotContainNull();
        assertThat(texts(browser.run("return [...[...document.querySelectorAll('select[data-key=name]')].at(-1).options].map(option => option.textContent)")))
                .containsExactlyElementsOf(claimed);
    }

    @TestFactory
    Stream<DynamicTest> tablesHoldTheFiguresOfTheFiles() {
        return PAGES.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            open(entry.getValue(), 1280, "light");
            JsonNode tables = browser.run("return window.measure.tables()");
            assertThat(tables).hasSizeGreaterThan(3);
            int compared = 0;
            for (JsonNode table : tables) {
                compared += compare(entry.getValue().getParent(), table) ? 1 : 0;
            }
            assertThat(compared).as("tables that are part of a file").isGreaterThan(tables.size() / 2);
        }));
    }

    /** True if the rows of a table are rows of the file that it names; false if it is worked out of several. */
    private static boolean compare(Path folder, JsonNode table) throws IOException {
        Path own = folder.resolve(table.get("name").asText() + ".csv");
        // a page may hold tables of a study
        Path file = Files.exists(own) ? own : temp.resolve("pressure").resolve(own.getFileName());
        List<String> columns = texts(table.get("columns"));
        if (!Files.exists(file) || !Csv.read(file).get(0).keySet().containsAll(columns)) {
            return false;
        }
        Set<List<String>> rows = new HashSet<>();
        for (Map<String, String> row : Csv.read(file)) {
            rows.add(columns.stream().map(column -> shown(row.get(column))).toList());
        }
        assertThat(table.get("rows")).as("rows of %s", table.get("name")).allSatisfy(row -> assertThat(rows).contains(texts(row)));
        return true;
    }

    /** A text as a page shows it, without what a spreadsheet needs. */
    private static String shown(String text) {
        String meant = text.matches("'[=+\\-@].*") ? text.substring(1) : text;
        return meant.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ").replaceAll("\\p{Cf}", "").strip();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText().strip()));
        return texts;
    }

    @Test
    void theSliderChangesThePictureByKeyboard() throws IOException {
        open(PAGES.get("run"), 1280, "light");
        String before = browser.run("return window.measure.picture('network')").asText();
        int year = 1931 + Integer.parseInt(
                browser.run("const slider = document.querySelector('#network input[type=range]'); slider.focus(); return slider.value").asText());
        browser.type("\uE012");
        String after = browser.run("return window.measure.picture('network')").asText();
        assertThat(browser.run("return document.querySelector('#network output').textContent").asText()).isEqualTo("" + (year - 1));
        assertThat(after).isNotEmpty().isNotEqualTo(before);
        browser.type("\uE014");
        assertThat(browser.run("return window.measure.picture('network')").asText()).isEqualTo(before);
    }

    @Test
    void yearsStandInOrder() throws IOException {
        for (String[] place : new String[][] {{"run", "output"}, {"calibration", "fit"}, {"compare", "differences"}}) {
            open(PAGES.get(place[0]), 1280, "light");
            List<String> panels = new ArrayList<>();
            browser.run("return window.measure.years(arguments[0])", place[1]).forEach(line -> panels.add(line.asText()));
            assertThat(panels.stream().filter(years -> !years.isEmpty())).as(place[0]).hasSizeGreaterThan(3)
                    .allSatisfy(years -> assertThat(List.of(years.split(" "))).isSorted().hasSizeGreaterThan(5));
        }
    }

    private static List<String> measured(String function, String section) {
        return texts(browser.run("return window.measure." + function + "(arguments[0])", section));
    }

    @Test
    void bandsLieWithinTheirAxis() throws IOException {
        for (String page : List.of("pressure", "tutorial")) {
            open(PAGES.get(page), 1280, "light");
            assertThat(measured("bands", "pressure")).as(page).isNotEmpty().containsOnly("within");
        }
    }

    @Test
    void figuresUnderAnAxisRiseFromLeftToRightAndNoneStandsTwice() throws IOException {
        open(PAGES.get("pressure"), 1280, "light");
        for (String section : List.of("pressure", "policies", "draws")) {
            assertThat(measured("across", section).stream().filter(labels -> !labels.isEmpty())).as(section).isNotEmpty().allSatisfy(labels ->
                    assertThat(Stream.of(labels.split(" ")).map(Double::valueOf)).hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates());
        }
    }

    @Test
    void lossesAndDumpsAreInThePicture() throws IOException {
        open(PAGES.get("run"), 1280, "light");
        assertThat(String.join(" ", measured("networkWords")).replaceAll("\\s+", " ")).contains("lost: Coking coal", "Slag dump", "Poor-ore dump", "Blast-furnace shop", "\u21ba Steel scrap");
        browser.run("const all = document.querySelector('#network select'); all.value = 1; all.dispatchEvent(new Event('input', { bubbles: true }))");
        assertThat(measured("networkWords")).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void worksAreChosenTogether() throws IOException {
        open(PAGES.get("run"), 1280, "light");
        List<String> works = new ArrayList<>();
        browser.run("""
                const [first, second] = document.querySelectorAll('#losses select');
                first.value = 0;
                first.dispatchEvent(new Event('input', { bubbles: true }));
                return [first.value, second.value]""").forEach(value -> works.add(value.asText()));
        assertThat(works).containsExactly("0", "0");
    }

    @Test
    void aDownloadIsTheTable() throws IOException, InterruptedException {
        open(PAGES.get("run"), 1280, "light");
        browser.run("""
                const details = document.querySelector('#transit details.data');
                details.open = true;
                details.querySelector('.download').click()""");
        Path file = temp.resolve("downloads/magnitogorsk-flows.csv");
        for (int i = 0; i < 100 && !Files.exists(file); i++) {
            Thread.sleep(50);
        }
        List<String> all = Files.readAllLines(temp.resolve("run/flows.csv"));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo(all.get(0));
        assertThat(lines.subList(1, lines.size())).hasSize(10).allMatch(line -> line.contains(",coal_trunk,")).allMatch(all::contains);
    }

    @Test
    void theThemeCanBeChanged() throws IOException {
        open(PAGES.get("run"), 1280, "light");
        String ink = "return getComputedStyle(document.body).color";
        String light = browser.run(ink).asText();
        String chart = browser.run("return window.measure.picture('output')").asText();
        browser.run("document.getElementById('theme').click()");
        assertThat(browser.run("return document.documentElement.dataset.theme").asText()).isEqualTo("dark");
        assertThat(browser.run(ink).asText()).isNotEqualTo(light);
        assertThat(browser.run("return window.measure.picture('output')").asText()).isNotEqualTo(chart);
    }

    @Test
    void everythingIsWithinReachOfTheKeyboard() throws IOException {
        open(PAGES.get("run"), 1280, "light");
        assertThat(measured("unreachable")).isEmpty();
        browser.type("\uE004");
        assertThat(browser.run("return document.activeElement.className").asText()).isEqualTo("skip");
        assertThat(measured("unframed")).isEmpty();
    }

    @Test
    void itPrintsOnPaperInLight() throws IOException {
        open(PAGES.get("run"), 1280, "dark");
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.run("return document.documentElement.dataset.theme").asText()).isEqualTo("light");
        assertThat(measured("widerThanPaper")).isEmpty();
        assertThat(browser.run("return document.querySelectorAll('.question:not([open])').length").asInt()).isZero();
        browser.run("window.dispatchEvent(new Event('afterprint'))");
        assertThat(browser.run("return document.documentElement.dataset.theme").asText()).isEqualTo("dark");
        assertThat(browser.run("return document.querySelectorAll('.question[open]').length").asInt()).isZero();
        String pdf = browser.cdp("Page.printToPDF", Map.of("printBackground", true)).get("data").asText();
        assertThat(java.util.Base64.getDecoder().decode(pdf)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII)).hasSizeGreaterThan(50_000);
    }

    @Test
    void hostileNamesAreTextAndNothingElse() throws IOException {
        open(PAGES.get("hostile"), 1280, "light");
        browser.run("document.querySelectorAll('details').forEach(details => { details.open = true })");
        browser.run("document.querySelectorAll('.fact').forEach(fact => fact.click())");
        browser.run("window.measure.hover()");
        assertThat(browser.run("return typeof window.hacked").asText()).isEqualTo("undefined");
        assertThat(browser.run("return document.querySelectorAll('main img, main a[href^=javascript], [onerror], [onload]').length").asInt()).isZero();
        assertThat(browser.run("return document.scripts.length").asInt()).isEqualTo(3);
        assertThat(browser.run("return document.body.textContent.includes('<img src=x onerror=')").asBoolean()).isTrue();
        assertThat(browser.run("return /[\\u2028\\u2029\\u202a-\\u202e]/.test(document.body.textContent)").asBoolean()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }
}
