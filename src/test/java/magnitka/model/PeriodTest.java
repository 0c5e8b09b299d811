package magnitka.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import magnitka.model.reading.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final Chain VALLEY =
            ModelReader.read(Path.of("src/test/resources/models/valid/valley"), List.of(), Map.of()).model().chain();

    @ParameterizedTest
    @CsvSource({"1937, 1937-01, 1937-12, true", "1937-03, 1937-03, 1937-03, false", "1936-01/1937-12, 1936-01, 1937-12, false",
        "1937-01/1937-12, 1937-01, 1937-12, true", "1936-07/1937-06, 1936-07, 1937-06, false"})
    void aTextNamesMonths(String text, String first, String last, boolean year) {
        Period period = Period.parse(text).orElseThrow();
        assertThat(period).isEqualTo(new Period(YearMonth.parse(first), YearMonth.parse(last)));
        assertThat(period.isYear()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37", "1937-13", "1937-1", "1937/1938", "1937-03/", "1937-03/1937-02", "1937-01/1937-02/1937-03"})
    void otherTextsNameNone(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void monthsOutOfOrderAreKnownAsMonths() {
        assertThat(Period.isSpelledLikeOne("1937-03/1937-02")).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(YearMonth.of(1937, 3), YearMonth.of(1937, 2)));
    }

    /** The run goes from 1931-01-01 to 1933-12-31. */
    @ParameterizedTest
    @CsvSource({"1931, true", "1933, true", "1930-12, false", "1930-12/1931-03, false", "1934, false", "1933-12/1934-01, false"})
    void aPeriodLiesInTheRunOrNot(String text, boolean inside) {
        assertThat(Period.parse(text).orElseThrow().liesIn(VALLEY)).isEqualTo(inside);
    }

    @Test
    void aMonthThatTheRunCutsDoesNotLieInIt() {
        Chain cut = new Chain(VALLEY.title(), VALLEY.purpose(), VALLEY.start().plusDays(1), VALLEY.end().minusDays(1), VALLEY.commodities(),
                VALLEY.nodes(), VALLEY.routes(), VALLEY.limits(), VALLEY.table(), VALLEY.plan(), VALLEY.people());
        for (String text : List.of("1931", "1931-01", "1933", "1933-12", "1933-06/1933-12")) {
            assertThat(Period.parse(text).orElseThrow().liesIn(cut)).as(text).isFalse();
        }
        assertThat(Period.parse("1931-02/1933-11").orElseThrow().liesIn(cut)).isTrue();
    }
}
