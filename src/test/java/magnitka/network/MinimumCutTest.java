package magnitka.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import magnitka.network.MinimumCut.Cut;
import magnitka.network.MinimumCut.Passage;
import org.junit.jupiter.api.Test;

class MinimumCutTest {

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    private static Passage way(String from, String to, double capacity) {
        return new Passage(from, to, capacity, from + to);
    }

    /** The network of Ford and Fulkerson's textbook examples: s-a 3, s-b 2, a-b 1, a-t 2, b-t 3; all of 5 gets through. */
    @Test
    void theFlowIsThatOfTheTextbook() {
        Cut cut = MinimumCut.between("s", "t", List.of(
                way("s", "a", 3), way("s", "b", 2), way("a", "b", 1), way("a", "t", 2), way("b", "t", 3)));
        assertThat(cut.flow()).isEqualTo(5);
        assertThat(cut.ways().stream().mapToDouble(Passage::capacity).sum()).isEqualTo(5);
    }

    @Test
    void theCutNamesTheNarrowestWay() {
        Cut cut = MinimumCut.between("s", "t", List.of(way("s", "a", NO_LIMIT), way("a", "b", 7), way("b", "t", 9)));
        assertThat(cut.ways()).extracting(Passage::name).containsExactly("ab");
    }

    @Test
    void parallelWaysAddUp() {
        Cut cut = MinimumCut.between("s", "t", List.of(way("s", "a", NO_LIMIT), way("a", "t", 2), way("a", "t", 3)));
        assertThat(cut.flow()).isEqualTo(5);
        assertThat(cut.ways()).hasSize(2);
    }

    @Test
    void withoutALimitThereIsNoCut() {
        Cut cut = MinimumCut.between("s", "t", List.of(way("s", "a", NO_LIMIT), way("a", "t", NO_LIMIT), way("s", "t", 3)));
        assertThat(cut.flow()).isInfinite();
        assertThat(cut.ways()).isEmpty();
    }

    @Test
    void withoutAWayNothingFlows() {
        assertThat(MinimumCut.between("s", "t", List.of(way("s", "a", 3))).flow()).isZero();
    }

    @Test
    void aLongChainDoesNotOverflow() {
        List<Passage> chain = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            chain.add(way("" + i, "" + (i + 1), i == 2_500 ? 4 : 5));
        }
        Cut cut = MinimumCut.between("0", "5000", chain);
        assertThat(cut.flow()).isEqualTo(4);
        assertThat(cut.ways()).extracting(Passage::from).containsExactly("2500");
    }

    @Test
    void aCapacityMustNotBeNegativeOrUnknown() {
        assertThatIllegalArgumentException().isThrownBy(() -> way("s", "t", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> way("s", "t", Double.NaN));
    }
}
