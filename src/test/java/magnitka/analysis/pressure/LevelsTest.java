package magnitka.analysis.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

    @Test
    void levelsGoFromEndToEndInEqualSteps() {
        assertThat(Levels.of(0.6, 1.6, 21).all()).hasSize(21).startsWith(0.6, 0.65, 0.7).endsWith(1.55, 1.6).contains(1.0);
        assertThat(Levels.of(0, 1, 2).all()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 1, 5, 'from: must be 0 to 10, got -0.1'",
        "NaN, 1, 5, 'from: must be 0 to 10, got NaN'",
        "0.5, NaN, 5, 'to: must be 0 to 10, got NaN'",
        "0.5, Infinity, 5, 'to: must be 0 to 10, got Infinity'",
        "1.2, 0.8, 5, 'to: must lie above --from, got --from 1.2 --to 0.8'",
        "1, 1, 5, 'to: must lie above --from, got --from 1.0 --to 1.0'",
        "0.5, 1, 1, 'steps: must be 2 to 1000, got 1'",
        "0.5, 1, 1001, 'steps: must be 2 to 1000, got 1001'"
    })
    void whatIsNoRangeIsRefused(double from, double to, int steps, String said) {
        assertThatIllegalArgumentException().isThrownBy(() -> Levels.of(from, to, steps)).withMessage(said);
    }
}
