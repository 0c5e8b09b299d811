package magnitka.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    /** Sum of (x - k / 10)^2, least at 0.1, 0.2, ... */
    private static double bowl(double[] point) {
        double sum = 0;
        for (int i = 0; i < point.length; i++) {
            sum += (point[i] - (i + 1) / 10.0) * (point[i] - (i + 1) / 10.0);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9})
    void itFindsTheBottom(int parameters) {
        double[] start = new double[parameters];
        java.util.Arrays.fill(start, 0.5);
        Descent descent = new Search("bowl", start, 0.3, 3_000).run(SearchTest::bowl, 7, Watch.NONE);
        for (int i = 0; i < parameters; i++) {
            assertThat(descent.point()[i]).isCloseTo((i + 1) / 10.0, Offset.offset(1e-4));
        }
    }

    @Test
    void withNothingFreeItLooksOnce() {
        Descent descent = new Search("nothing", new double[0], 0.3, 100).run(point -> 3, 7, Watch.NONE);
        assertThat(descent.evaluations()).isEqualTo(1);
        assertThat(descent.value()).isEqualTo(3);
    }

    @Test
    void itStaysWithinTheRanges() {
        List<Double> tried = new ArrayList<>();
        Descent descent = new Search("edge", new double[] {0.9}, 0.3, 400).run(point -> {
            tried.add(point[0]);
            return -point[0];
        }, 7, Watch.NONE);
        assertThat(tried).allSatisfy(x -> assertThat(x).isBetween(0.0, 1.0));
        assertThat(descent.point()[0]).isCloseTo(1, Offset.offset(1e-9));
    }

    @Test
    void itEndsWithItsBudgetAndKeepsTheBest() {
        Descent descent = new Search("short", new double[] {0.9, 0.9}, 0.3, 60).run(SearchTest::bowl, 7, Watch.NONE);
        assertThat(descent.ended()).isEqualTo(Descent.End.BUDGET);
        assertThat(descent.evaluations()).isEqualTo(60);
        assertThat(descent.trace()).hasSize(2);
        assertThat(descent.trace()[1]).isEqualTo(descent.value()).isEqualTo(bowl(descent.point()));
    }

    @Test
    void itGivesUpWhereNothingIsToBeGained() {
        Descent descent = new Search("flat", new double[] {0.5, 0.5}, 0.3, 100_000).run(point -> 1, 7, Watch.NONE);
        assertThat(descent.evaluations()).isLessThan(1_000);
    }

    @Test
    void anotherNameIsAnotherStreamOfChance() {
        Descent a = new Search("a", new double[] {0.9, 0.9}, 0.3, 60).run(SearchTest::bowl, 7, Watch.NONE);
        Descent again = new Search("a", new double[] {0.9, 0.9}, 0.3, 60).run(SearchTest::bowl, 7, Watch.NONE);
        Descent b = new Search("b", new double[] {0.9, 0.9}, 0.3, 60).run(SearchTest::bowl, 7, Watch.NONE);
        assertThat(again.value()).isEqualTo(a.value());
        assertThat(b.value()).isNotEqualTo(a.value());
    }

    @Test
    void itCanBeStoppedAndIsNotRepeatedOnceFinished() {
        AtomicInteger tried = new AtomicInteger();
        Watch stopping = new Watch() {
            @Override
            public void tried() {
                if (tried.get() >= 20) {
                    throw new CancellationException("enough");
                }
            }
        };
        Search search = new Search("stopped", new double[] {0.9, 0.9}, 0.3, 60);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> search.run(point -> tried.incrementAndGet(), 7, stopping));
        assertThat(tried).hasValue(20);
        Descent known = new Descent("stopped", new double[] {0.1, 0.2}, 0, 60, Descent.End.BUDGET, new double[0]);
        Watch remembering = new Watch() {
            @Override
            public Optional<Descent> remembered(String id) {
                return Optional.of(known);
            }
        };
        assertThat(search.run(point -> tried.incrementAndGet(), 7, remembering)).isSameAs(known);
        assertThat(tried).hasValue(20);
    }
}
