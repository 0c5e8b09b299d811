package magnitka.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static final Column TEXT = Column.text("text", "A text.");
    private static final Column DAY = Column.date("day", "A day.");
    private static final Column TONS = Column.number("tons", "t", 2, "A mass.");

    private static String csv(CsvStyle style, Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CsvWriter(style).write(table, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        String all = csv(CsvStyle.STANDARD, Table.of("t", "A table.", TEXT).add(Cell.of(text)).table());
        return all.substring("text\n".length(), all.length() - 1);
    }

    @Test
    void textWithSeparatorsQuotesOrLineEndsIsQuoted() {
        assertThat(cell("plain")).isEqualTo("plain");
        assertThat(cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(cell("say \"ore\"")).isEqualTo("\"say \"\"ore\"\"\"");
        assertThat(cell("two\nlines")).isEqualTo("\"two\nlines\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx"})
    void textThatASpreadsheetWouldRunIsNeutralised(String text) {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @Test
    void aLeadingReturnIsNeutralisedAndQuoted() {
        assertThat(cell("\r=1")).isEqualTo("\"'\r=1\"");
    }

    @Test
    void negativeNumbersStayNumbers() {
        Table table = Table.of("t", "A table.", DAY, TONS).add(Cell.of(LocalDate.of(1931, 2, 1)), Cell.of(-1234.5)).table();
        assertThat(csv(CsvStyle.STANDARD, table)).isEqualTo("day,tons\n1931-02-01,-1234.50\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "ru", "tr", "de-AT"})
    void languagesWithDecimalCommasGetSemicolonsAndAByteOrderMark(String language) {
        Table table = Table.of("t", "A table.", TEXT, TONS).add(Cell.of("a;b"), Cell.of(0.5)).table();
        assertThat(csv(CsvStyle.forSpreadsheet(language), table)).isEqualTo("\ufefftext;tons\n\"a;b\";0,50\n");
    }

    @Test
    void languagesWithDecimalPointsKeepCommas() {
        assertThat(CsvStyle.forSpreadsheet("en-GB")).isEqualTo(new CsvStyle(',', false, true));
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CsvStyle.forSpreadsheet("klingon"));
        assertThatIllegalArgumentException().isThrownBy(() -> CsvStyle.forSpreadsheet(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG", "hi-IN"})
    void theMachinesOwnLocaleChangesNothing(String tag) {
        Table table = Table.of("t", "A table.", DAY, TONS).add(Cell.of(LocalDate.of(1931, 2, 1)), Cell.of(1234567.891)).table();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(csv(CsvStyle.STANDARD, table)).isEqualTo("day,tons\n1931-02-01,1234567.89\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFullDiskIsNotPassedOver() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        Table table = Table.of("t", "A table.", TEXT).add(Cell.of("a")).table();
        try (OutputStream out = Files.newOutputStream(full)) {
            assertThatIOException().isThrownBy(() -> new CsvWriter(CsvStyle.STANDARD).write(table, out));
        }
    }
}
