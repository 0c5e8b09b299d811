package magnitka.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import magnitka.result.Cause.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CauseTest {

    private static final Path SOURCES = Path.of("src/main/java/magnitka");
    private static final Path LOSSES_SCRIPT = Path.of("src/main/resources/magnitka/export/report/losses.js");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCauseIsFoundByItsName(Kind kind) {
        Cause cause = kind.isOfSomething() ? new Cause(kind, "coke:best") : Cause.of(kind);
        assertThat(Cause.named(cause.name())).contains(cause);
    }

    @Test
    void namesAreThoseOfTables() {
        assertThat(Cause.of(Kind.NOT_MASTERED).name()).isEqualTo("not_mastered");
        assertThat(Cause.input("coke").name()).isEqualTo("input:coke");
        assertThat(Cause.limit("cranes").name()).isEqualTo("limit:cranes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "input", "input:", "limit:", "reject:", "reject:coke", "Reject", "LOAD", "strikes", "inputs:coke"})
    void whatNoCauseIsCalledIsNone(String name) {
        assertThat(Cause.named(name)).isEmpty();
    }

    @Test
    void onlyLimitsAndInputsAreOfSomething() {
        assertThatThrownBy(() -> Cause.of(Kind.INPUT)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("of:");
        assertThatThrownBy(() -> new Cause(Kind.REJECT, "coke")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Words that stand for a cause and for nothing else. */
    @Test
    void nobodyElseSpellsACause() throws IOException {
        Pattern spelled = Pattern.compile("\"(not_mastered|hindrance|blocked|input:|limit:)[^ ]*\"");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java")).flatMap(CauseTest::lines).filter(line -> spelled.matcher(line).find()).toList();
            assertThat(found).isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file + ": " + line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The report's page colours causes by name. */
    @Test
    void theReportColoursEveryCause() throws IOException {
        String script = Files.readString(LOSSES_SCRIPT);
        Matcher fixed = Pattern.compile("const fixed = \\{(.*?)};", Pattern.DOTALL).matcher(script);
        assertThat(fixed.find()).isTrue();
        Set<String> coloured = Pattern.compile("(\\w+): ").matcher(fixed.group(1)).results().map(found -> found.group(1))
                .filter(name -> !name.equals("good")).collect(Collectors.toCollection(TreeSet::new));
        Pattern.compile("prefix === '(\\w+)'").matcher(script).results().forEach(found -> coloured.add(found.group(1)));
        assertThat(coloured).isEqualTo(Stream.of(Kind.values())
                .map(kind -> kind.isOfSomething() ? new Cause(kind, "x").name().replace(":x", "") : Cause.of(kind).name()).collect(Collectors.toCollection(TreeSet::new)));
    }
}
