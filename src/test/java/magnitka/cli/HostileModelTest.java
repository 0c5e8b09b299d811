package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import magnitka.Csv;
import magnitka.Sheets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** A model whose names are markup, script and formulas: they are text wherever they are written. The browser's part is ReportInBrowserTest's. */
class HostileModelTest {

    private static final String EVIL_TITLE = "\"><img src=x onerror=\"hacked=1\">";
    private static final Set<String> DRAWN = Set.of("svg", "title", "desc", "defs", "pattern", "clipPath", "g", "rect", "line", "path", "text", "tspan", "circle",
            "polyline", "polygon");

    @TempDir
    static Path temp;

    @BeforeAll
    static void runTheModel() {
        done("run", "src/test/resources/models/hostile", "--scenario", "long_storm", "--replications", "3", "--report", "--out", run());
    }

    private static String run() {
        return temp.resolve("run").toString();
    }

    private static Call done(String... words) {
        Call call = Call.magnitka(words);
        assertThat(call.code()).as(call.err()).isZero();
        return call;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void noCellOfACsvFileIsAFormula() throws IOException {
        int neutralised = 0;
        done("export", run(), "--csv-locale", "de", "--out", temp.resolve("de").toString());
        for (Path file : files(Path.of(run())).stream().filter(file -> file.toString().endsWith(".csv")).toList()) {
            for (Map<String, String> row : Csv.read(file)) {
                for (String cell : row.values()) {
                    assertThat(cell).as(file.toString()).doesNotMatch("(?s)[=@\t\r].*").doesNotMatch("(?s)[+-](?![0-9.]+(E-?[0-9]+)?$).*");
                    neutralised += cell.matches("(?s)'[=+@-].*") ? 1 : 0;
                }
            }
        }
        assertThat(neutralised).isPositive();
        assertThat(Files.readString(temp.resolve("de/network.csv"))).contains("'=HYPERLINK").doesNotContain(";=HYPERLINK", ";\"=HYPERLINK");
    }

    @Test
    void theWorkbookHoldsTextsAndNoFormulaOrLink() throws IOException {
        Path file = temp.resolve("run.xlsx");
        done("export", run(), "--xlsx", "--force", "--out", file.toString());
        Sheets sheets = Sheets.read(file);
        assertThat(sheets.value("About", "A1").toString()).startsWith(EVIL_TITLE);
        for (String name : sheets.names()) {
            assertThat(name).hasSizeLessThanOrEqualTo(31).doesNotContainPattern("[\\[\\]:*?/\\\\]");
            assertThat(sheets.xml(name)).doesNotContain("<f>", "<f ", "<img", "r:id", "example.invalid\" ");
        }
        assertThat(sheets.rows("network").toString()).contains("=HYPERLINK(\"http://example.invalid/6\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"output", "waterfall", "losses", "grades", "stoppages", "stocks", "shipments", "orders"})
    void aPictureHoldsTheNamesAsTexts(String chart) throws Exception {
        Path file = temp.resolve(chart + ".svg");
        done("plot", run(), "--chart", chart, "--out", file.toString());
        DocumentBuilderFactory strict = DocumentBuilderFactory.newInstance();
        strict.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document picture = strict.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(file)));
        NodeList all = picture.getElementsByTagName("*");
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            names.add(element.getTagName());
            NamedNodeMap attributes = element.getAttributes();
            for (int a = 0; a < attributes.getLength(); a++) {
                assertThat(attributes.item(a).getNodeName()).doesNotStartWith("on").doesNotContain("href");
                assertThat(attributes.item(a).getNodeValue()).doesNotContain("hacked", "javascript:");
            }
        }
        assertThat(DRAWN).containsAll(names);
        assertThat(picture.getDocumentElement().getTextContent()).contains("<img src=x onerror=");
    }

    @Test
    void thePageHoldsTheNamesAsTexts() throws IOException {
        String page = Files.readString(Path.of(run(), "report.html"), StandardCharsets.UTF_8);
        assertThat(page).contains("&quot;&gt;&lt;img src=x onerror=").doesNotContain("<img", "<!--", "\u2028", "\u202e", "<svg onload");
        assertThat(page.split("<script", -1)).as("scripts").hasSize(4);
    }
}
