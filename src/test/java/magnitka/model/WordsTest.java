package magnitka.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final List<String> KNOWN = List.of("coal", "coke", "coal_transit_loss", "ore", "pig_iron");

    @ParameterizedTest
    @CsvSource({
        "coal_transit_los, coal_transit_loss",
        "coal_tarnsit_loss, coal_transit_loss",
        "transit_loss, ''",
        "cola, coal",
        "oer, ore",
        "pigiron, pig_iron",
        "pig-iron, pig_iron",
        "steel, ''",
        "x, ''",
        "pig_, pig_iron",
        "coal_tran, coal_transit_loss",
        "pig, ''",
    })
    void theNearestNameIsFoundAndFarOnesAreNot(String mistyped, String meant) {
        assertThat(Words.nearest(mistyped, KNOWN)).isEqualTo(meant);
    }

    @Test
    void theBeginningOfANameIsNearIfItBeginsNoOther() {
        assertThat(Words.nearest("hoard", List.of("wear", "hoarding"))).isEqualTo("hoarding");
        assertThat(Words.nearest("hoard", List.of("hoarding", "hoarders"))).isEmpty();
        assertThat(Words.nearest("hoard", List.of("hoarding", "hoarding"))).isEqualTo("hoarding");
    }

    @Test
    void nothingIsNearWhenNothingIsKnown() {
        assertThat(Words.maybe("coal", List.of())).isEmpty();
    }

    @Test
    void listsReadLikeASentenceAndLongOnesAreCut() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("a"))).isEqualTo("a");
        assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b or c");
        assertThat(Words.list(IntStream.range(0, 25).mapToObj(Integer::toString).toList())).endsWith("18, 19 or 5 others");
    }

    @Test
    void quotedTextsShowControlCharactersAndAreCut() {
        assertThat(Words.quoted("a\tb")).isEqualTo("\"a\\u0009b\"");
        assertThat(Words.quoted("x".repeat(70))).isEqualTo("\"" + "x".repeat(60) + "...\"");
    }

    @ParameterizedTest
    @CsvSource({"62, 62", "62.50, 62.5", "0.000001, 0.000001", "0, 0", "1e-7, 1E-7", "1e15, 1E+15", "0.30000000000000004, 0.3", "NaN, NaN"})
    void figuresAreShownPlainly(double value, String shown) {
        assertThat(Numerals.shown(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1", "-1.5", "+2.", ".5", "1e3", "1E-3"})
    void plainDecimalsAreNumbers(String text) {
        assertThat(Numerals.parse(text)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"''", "1f", "0x10", "NaN", "Infinity", "1e999", "1 000", "'1,5'", "' 1'", "1_000", "1e99999999999"})
    void otherTextsAreNotNumbers(String text) {
        assertThat(Numerals.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,5 | Maybe 1.5: decimals have a point.",
        "' 1 ' | Maybe 1, without spaces.",
        "437,600 | Maybe 437600: thousands are not separated. Or 437.600, if the comma was meant as a point.",
        "-1,250 | Maybe -1250: thousands are not separated. Or -1.250, if the comma was meant as a point.",
        "0,125 | Maybe 0.125: decimals have a point.",
        "4376,000 | Maybe 4376.000: decimals have a point.",
        "1,000.5 | Maybe 1000.5: thousands are not separated.",
        "1,000,000 | Maybe 1000000: thousands are not separated.",
        "many | ''",
    })
    void nearNumbersComeWithACure(String text, String cure) {
        assertThat(Numerals.cure(text)).isEqualTo(cure);
    }
}
