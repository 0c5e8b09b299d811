package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import magnitka.cli.document.Markdown;
import magnitka.cli.document.OddDocument;
import magnitka.cli.text.NodeKind;
import magnitka.model.Breakdowns;
import magnitka.model.Chain;
import magnitka.model.Commodity;
import magnitka.model.Field;
import magnitka.model.Mastery;
import magnitka.model.Measure;
import magnitka.model.Node;
import magnitka.model.OverhaulCycle;
import magnitka.model.People;
import magnitka.model.Plan;
import magnitka.model.Quality;
import magnitka.model.Restriction;
import magnitka.model.Route;
import magnitka.model.Shape;
import magnitka.model.SharedLimit;
import magnitka.model.Stoppage;
import magnitka.model.Unit;
import magnitka.model.UnitTraits;
import magnitka.model.Wear;
import magnitka.model.Words;
import magnitka.model.Works;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The documents say what the program does. To write the tables of the manual anew: {@link ReferenceTest#REWRITE}. */
class DocumentsTest {

    /** A block that the program fills: {@code <!-- fields: Works Unit -->}, {@code <!-- equations: Works, Units -->}, {@code <!-- day -->}, {@code <!-- exits -->}. */
    private static final Pattern BLOCK =
            Pattern.compile("(?s)(<!-- (fields|equations|day|exits)(?:: ([^>]*))? -->\n)(.*?)(<!-- /\\2 -->)");

    private static final List<Class<? extends Record>> PARTS = List.of(
            Chain.class, Commodity.class, Measure.class, Node.Source.class, Node.Stockpile.class, Works.class, Works.Recipe.class, Works.Input.class, Works.ByProduct.class,
            Works.Hindrance.class, UnitTraits.class, Unit.class, Mastery.class, Breakdowns.class, Wear.class, OverhaulCycle.class,
            Stoppage.class, Quality.class, Route.class, Route.Ordering.class, Restriction.class, SharedLimit.class,
            Node.Customer.class, Node.Order.class, Node.Dump.class, Plan.class, Plan.ProductPlan.class, Plan.ShapePlan.class, Plan.Target.class,
            Plan.Ratchet.class, People.class, People.Bonus.class, People.Effort.class, People.Upkeep.class, People.Claims.class, People.Allotment.class,
            People.Reports.class, People.Directors.class, People.Change.class, People.Campaign.class);

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite")) {
            for (Path page : pages()) {
                String text = Files.readString(page);
                Files.writeString(page, BLOCK.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) + filled(match.group(2), match.group(3)) + match.group(5))));
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static String filled(String block, String what) {
        return switch (block) {
            case "day" -> resource("day.md");
            case "exits" -> exitCodes();
            case "fields" -> fields(what.split(" "));
            default -> what.equals("all") ? resource("equations.md")
                    : what.equals("people") ? resource("people.md") : equations(what.split(", "));
        };
    }

    /** What the help of every command says. */
    private static String exitCodes() {
        Markdown page = new Markdown();
        Voice voice = new Voice(Caller.unseen(), new PrintWriter(Writer.nullWriter()), System::nanoTime);
        page.table(List.of("code", "meaning"), Main.commandLine(voice).getCommandSpec().usageMessage().exitCodeList().entrySet().stream()
                .map(code -> List.of(code.getKey().strip(), code.getValue())).toList());
        return page.toString().strip() + "\n";
    }

    private static String resource(String name) {
        try (InputStream file = OddDocument.class.getResourceAsStream("odd/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sections of the equations, by heading; the heading of the first is left to the page. */
    private static String equations(String[] headings) {
        StringBuilder text = new StringBuilder();
        for (String heading : headings) {
            Matcher section = Pattern.compile("(?ms)^### " + heading + "\n\n(.*?)(?=^### |\\z)")
                    .matcher(resource("equations.md") + "\n" + resource("people.md"));
            assertThat(section.find()).as("equations of %s", heading).isTrue();
            text.append(text.isEmpty() ? "" : "\n### " + heading + "\n\n").append(section.group(1).replaceAll("^\\n+|\\s+$", "")).append('\n');
        }
        return text.toString();
    }

    private static String fields(String[] parts) {
        StringBuilder text = new StringBuilder();
        for (String name : parts) {
            Class<? extends Record> part = PARTS.stream().filter(any -> any.getSimpleName().equals(name)).findFirst().orElseThrow();
            Markdown page = new Markdown();
            List<List<String>> rows = new ArrayList<>();
            for (RecordComponent component : part.getRecordComponents()) {
                Field field = component.getAnnotation(Field.class);
                rows.add(List.of(Markdown.code(Shape.snake(component.getName())), Markdown.text(field.unit()), words(component).orElseGet(() -> range(field)),
                        field.fallback(), field.dated() ? "yes" : "", Markdown.text(field.value())));
            }
            if (parts.length > 1) {
                page.heading(3, switch (name) {
                    case "Chain" -> "The whole";
                    case "Measure" -> "Column of the table";
                    default -> name.replaceAll("(?<=[a-z])([A-Z])", " $1");
                });
            }
            page.table(List.of("field", "unit", "range", "default", "dated", "meaning"), rows);
            text.append(text.isEmpty() ? "" : "\n").append(page.toString().strip()).append('\n');
        }
        return text.toString();
    }

    @Test
    void pagesSayWhatTheProgramSays() throws IOException {
        Set<String> described = new TreeSet<>();
        for (Path page : pages()) {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                described.addAll(block.group(2).equals("fields") ? List.of(block.group(3).split(" ")) : List.of());
                assertThat(block.group(4)).as("%s: %s; to write it anew: %s", page, block.group(1).strip(), ReferenceTest.REWRITE)
                        .isEqualTo(filled(block.group(2), block.group(3)));
            }
        }
        assertThat(described).as("parts with a table of fields")
                .containsExactlyInAnyOrderElementsOf(PARTS.stream().map(Class::getSimpleName).toList());
    }

    @Test
    void physicsHasTheDayAndEveryEquation() throws IOException {
        assertThat(Files.readString(Path.of("docs/physics.md"))).contains(resource("day.md"), resource("equations.md"));
    }

    /** A page for each kind of node, and for routes and limits, in the same order. */
    @Test
    void pagesOfTheModelFileHaveTheSameOrder() throws IOException {
        List<Path> parts = pages().stream().filter(page -> page.getParent().endsWith("model") && !page.endsWith("README.md")).toList();
        assertThat(parts).extracting(page -> page.getFileName().toString().replace(".md", ""))
                .containsAll(Stream.of(NodeKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
        for (Path page : parts) {
            assertThat(Files.readAllLines(page).stream().filter(line -> line.startsWith("## ")).toList()).as(page.toString())
                    .containsExactly("## Fields", "## Equations", "## Outputs", "## Limits", "## Example");
        }
    }

    /** The words that a field may have, if it is one of a choice. */
    private static Optional<String> words(RecordComponent component) {
        Type type = component.getGenericType() instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0] : component.getGenericType();
        return type instanceof Class<?> choice && choice.isEnum() ? Optional.of(Words.list(Shape.words(choice).stream().map(Markdown::code).toList())) : Optional.empty();
    }

    private static String range(Field field) {
        boolean low = field.min() > Double.NEGATIVE_INFINITY;
        boolean high = field.max() < Double.POSITIVE_INFINITY;
        String from = low ? magnitka.model.Numerals.shown(field.min()) : "";
        String to = high ? magnitka.model.Numerals.shown(field.max()) : "";
        return low && high ? from + " to " + to : low ? "from " + from : high ? "up to " + to : "";
    }

    /** Relative links of all documents lead to files. */
    @Test
    void linksLeadSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
        try (Stream<Path> files = Stream.concat(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of), Files.walk(Path.of("docs")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
                Matcher matcher = link.matcher(Files.readString(file));
                while (matcher.find()) {
                    assertThat(file.toAbsolutePath().getParent().resolve(matcher.group(1))).as(file + ": " + matcher.group()).exists();
                }
            }
        }
    }
}
