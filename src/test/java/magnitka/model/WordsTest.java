package magnitka.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
    void ofNamesEquallyNearTheFirstIsMeant() {
        assertThat(Words.nearest("oven_3", List.of("mill", "oven_1", "oven_2"))).isEqualTo("oven_1");
        assertThat(Words.nearest("oven_3", List.of("oven_21", "oven_2", "oven_1"))).isEqualTo("oven_2");
        assertThat(Words.nearest("oven_3", List.of("oven_2", "oven_3", "oven_3"))).isEqualTo("oven_3");
    }

    /** Against the whole table of distances, on short words of three letters, where near ones and ties are many. */
    @Test
    void distancesAreThoseOfTheWholeTable() {
        Random random = new Random(7);
        int[] seen = new int[8];
        for (int trial = 0; trial < 200; trial++) {
            String name = word(random);
            Distance distance = new Distance(name);
            List<String> known = IntStream.range(0, 40).mapToObj(any -> word(random)).toList();
            for (String other : known) {
                int exact = wholeTable(name, other);
                seen[Math.min(exact, 7)]++;
                for (int most = 0; most < 9; most++) {
                    int found = distance.to(other, most);
                    assertThat(exact <= most ? found : Math.min(found, most + 1)).as("%s to %s, at most %d", name, other, most).isEqualTo(Math.min(exact, most + 1));
                }
            }
            int least = known.stream().mapToInt(other -> wholeTable(name, other)).min().orElseThrow();
            String first = known.stream().filter(other -> wholeTable(name, other) == least).findFirst().orElseThrow();
            if (least <= Math.max(1, name.length() / 3)) {
                assertThat(Words.nearest(name, known)).as(name).isEqualTo(first);
            }
        }
        assertThat(seen).doesNotContain(0);
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(13), 'a', 'd').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int wholeTable(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
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
