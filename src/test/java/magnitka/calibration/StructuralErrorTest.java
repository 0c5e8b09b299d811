package magnitka.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.apache.commons.math3.random.MersenneTwister;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Cells that were made with a known error of the model beside chance. */
class StructuralErrorTest {

    private static final Model SHOP = SoundModel.of(Path.of("src/test/resources/calibration/learning"));
    private static final int CELLS = 1_000;
    private static final int REPLICATIONS = 100;

    private record Made(Objective objective, Samples samples) {}

    /** Each cell's archive is one more replication of the same chance, times a Laplace error. */
    private static Made made(double chanceSd, double scale) {
        MersenneTwister chance = new MersenneTwister(11);
        List<Target> cells = new ArrayList<>();
        double[][] tons = new double[CELLS][REPLICATIONS];
        for (int i = 0; i < CELLS; i++) {
            double error = scale * (chance.nextBoolean() ? 1 : -1) * -Math.log(1 - chance.nextDouble());
            cells.add(new Target("iron", "1932", 1932, 1000 * Math.exp(chanceSd * chance.nextGaussian() + error), 12, 23));
            for (int k = 0; k < REPLICATIONS; k++) {
                tons[i][k] = 1000 * Math.exp(chanceSd * chance.nextGaussian());
            }
        }
        return new Made(Objective.of(Space.of(SHOP, Set.of()), new Archive(cells, List.of())), Samples.of(tons));
    }

    private static double scale(Made made) {
        boolean[] all = new boolean[CELLS];
        Arrays.fill(all, true);
        return StructuralError.scale(made.objective(), made.samples(), all);
    }

    // 1,000 cells know the scale to some 4 %, less well where chance is as large as it
    @Test
    void theScaleOfTheErrorIsFoundBesideChance() {
        assertThat(scale(made(1e-6, 0.05))).isCloseTo(0.05, Percentage.withPercentage(13));
        assertThat(scale(made(0.05, 0.05))).isCloseTo(0.05, Percentage.withPercentage(20));
        assertThat(scale(made(0.02, 0.1))).isCloseTo(0.1, Percentage.withPercentage(15));
    }

    /** Chance alone would make the mean absolute log error 0.05 x sqrt(4 / pi): it is not to be counted twice. */
    @Test
    void chanceAloneLeavesNextToNothing() {
        assertThat(scale(made(0.05, 0))).isLessThan(0.02);
    }

    @Test
    void bandsWithTheErrorHoldWhatTheySay() {
        Made made = made(0.05, 0.05);
        boolean[] all = new boolean[CELLS];
        Arrays.fill(all, true);
        Samples with = new StructuralError(scale(made), made.samples(), all).added(made.samples(), 3);
        for (double band : new double[] {0.5, 0.8, 0.95}) {
            int inside = 0;
            for (int i = 0; i < CELLS; i++) {
                inside += with.holds(i, band, made.objective().cells().get(i).tons()) ? 1 : 0;
            }
            assertThat((double) inside / CELLS).isCloseTo(band, Offset.offset(0.05));
        }
    }

    @Test
    void cellsThatDoNotCountHaveNoInfluence() {
        Made made = made(0.02, 0.05);
        boolean[] first = new boolean[CELLS];
        Arrays.fill(first, 0, CELLS / 2, true);
        double[][] other = new double[CELLS][];
        for (int i = 0; i < CELLS; i++) {
            other[i] = i < CELLS / 2 ? made.samples().of(i) : new double[] {1, 2, 3};
        }
        assertThat(StructuralError.scale(made.objective(), Samples.of(other), first))
                .isEqualTo(StructuralError.scale(made.objective(), made.samples(), first));
    }
}
