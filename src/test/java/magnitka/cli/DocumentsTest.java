package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import magnitka.model.Breakdowns;
import magnitka.model.Field;
import magnitka.model.Mastery;
import magnitka.model.Node;
import magnitka.model.OverhaulCycle;
import magnitka.model.Quality;
import magnitka.model.Restriction;
import magnitka.model.Route;
import magnitka.model.SharedLimit;
import magnitka.model.Stoppage;
import magnitka.model.Unit;
import magnitka.model.UnitTraits;
import magnitka.model.Wear;
import magnitka.model.Works;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents say what the program does. To write the tables of the manual anew: {@link ReferenceTest#REWRITE}. */
class DocumentsTest {

    private static final Path MANUAL = Path.of("docs/manual.md");

    private static final List<Class<? extends Record>> PARTS = List.of(
            Node.Source.class, Node.Stockpile.class, Works.class, Works.Recipe.class, Works.Input.class, Works.ByProduct.class,
            Works.Hindrance.class, UnitTraits.class, Unit.class, Mastery.class, Breakdowns.class, Wear.class, OverhaulCycle.class,
            Stoppage.class, Quality.class, Route.class, Route.Ordering.class, Restriction.class, SharedLimit.class,
            Node.Customer.class, Node.Order.class, Node.Dump.class);

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite")) {
            String renewed = between("<!-- fields -->\n", "<!-- /fields -->", Files.readString(MANUAL), fields());
            renewed = between("<!-- day -->\n", "<!-- /day -->", renewed, resource("day.md"));
            Files.writeString(MANUAL, between("<!-- equations -->\n", "<!-- /equations -->", renewed, resource("equations.md")));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = OddDocument.class.getResourceAsStream("odd/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"day.md", "equations.md"})
    void theManualSaysWhatDescribeSays(String name) throws IOException {
        assertThat(Files.readString(MANUAL)).as("to write it anew: %s", ReferenceTest.REWRITE).contains(resource(name));
    }

    @Test
    void theManualListsEveryFieldAsTheRecordsDescribeIt() throws IOException {
        assertThat(Files.readString(MANUAL)).as("to write it anew: %s", ReferenceTest.REWRITE).contains(fields());
    }

    private static String between(String begin, String end, String text, String middle) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(0, from) + middle + text.substring(text.indexOf(end));
    }

    private static String fields() {
        StringBuilder text = new StringBuilder();
        for (Class<? extends Record> part : PARTS) {
            Markdown page = new Markdown();
            List<List<String>> rows = new ArrayList<>();
            for (RecordComponent component : part.getRecordComponents()) {
                Field field = component.getAnnotation(Field.class);
                rows.add(List.of(Markdown.code(FieldRows.snake(component.getName())), Markdown.text(field.unit()), range(field),
                        field.fallback(), Markdown.text(field.value())));
            }
            page.heading(3, part.getSimpleName().replaceAll("(?<=[a-z])([A-Z])", " $1"));
            page.table(List.of("field", "unit", "range", "default", "meaning"), rows);
            text.append(page).append('\n');
        }
        return text.toString();
    }

    private static String range(Field field) {
        boolean low = field.min() > Double.NEGATIVE_INFINITY;
        boolean high = field.max() < Double.POSITIVE_INFINITY;
        String from = low ? magnitka.model.Decimals.shown(field.min()) : "";
        String to = high ? magnitka.model.Decimals.shown(field.max()) : "";
        return low && high ? from + " to " + to : low ? "from " + from : high ? "up to " + to : "";
    }

    /** Relative links of all documents lead to files. */
    @Test
    void linksLeadSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
        try (Stream<Path> files = Stream.concat(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of), Files.list(Path.of("docs")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
                Matcher matcher = link.matcher(Files.readString(file));
                while (matcher.find()) {
                    assertThat(file.toAbsolutePath().getParent().resolve(matcher.group(1))).as(file + ": " + matcher.group()).exists();
                }
            }
        }
    }
}
