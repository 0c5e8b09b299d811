package magnitka.analysis.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import magnitka.model.Model;
import magnitka.model.Observation;
import magnitka.network.SoundModel;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;

/** The tutorial's brick works, said to have made 50,000 t. */
class DrawSearchTest {

    private static final Model BRICKS = observed(SoundModel.of(Path.of("models/tutorial")));
    private static final RunSettings SETTINGS = RunSettings.of(3, 4).withThreads(2);

    private static Model observed(Model model) {
        Observation year = new Observation("bricks", "1935", 50_000, "t", Observation.Use.CALIBRATION, Observation.Relation.EXACT, Observation.Independence.INPUT,
                Observation.Comparison.PHYSICS, List.of(), "");
        return new Model(model.name(), model.hash(), model.chain(), model.parameters(), model.evidence(), List.of(year), model.contradictions(), model.scenarios());
    }

    private static PressureResult study(DrawsWanted wanted, Progress progress) {
        return PressureResult.of(new PressureQuestion(BRICKS, "bricks", Levels.of(0.8, 1.2, 2), List.of(), false, wanted), SETTINGS, progress);
    }

    private static DrawSearch.Found found(DrawsWanted wanted) {
        return study(wanted, Progress.NONE).drawn().orElseThrow().found();
    }

    /** Of a longer search the first kept are those of a shorter one; each lies within the bound, and none that lies within is passed over. */
    @Test
    void drawsAreKeptInTheOrderInWhichTheyAreTried() {
        List<Draw> all = found(DrawsWanted.any(40)).kept();
        DrawSearch.Found near = found(new DrawsWanted(40, 10, 40));
        List<Draw> expected = all.stream().filter(draw -> draw.errorPercent() <= 10).toList();
        assertThat(near.kept()).isEqualTo(expected).hasSizeBetween(5, 35);
        assertThat(near.tried()).isEqualTo(40);
        assertThat(near.nearestPercent()).isEqualTo(all.stream().mapToDouble(Draw::errorPercent).min().orElseThrow());
        assertThat(all).extracting(Draw::number).doesNotHaveDuplicates().last().isEqualTo(40);
    }

    @Test
    void theSearchEndsWithTheLastDrawThatIsWanted() {
        DrawSearch.Found near = found(new DrawsWanted(5, 10, 500));
        assertThat(near.kept()).hasSize(5);
        assertThat(near.tried()).isEqualTo(near.kept().get(4).number());
    }

    @Test
    void aSearchInVainSaysHowNearItCame() {
        assertThatThrownBy(() -> study(new DrawsWanted(5, 1e-9, 20), Progress.NONE)).isInstanceOfSatisfying(NoDrawNearException.class, e -> {
            assertThat(e.tried()).isEqualTo(20);
            assertThat(e.nearestPercent()).isBetween(1e-9, 100.0);
        });
    }

    /** What is done only grows, is never more than the whole, and comes to the whole: search and study are told as one. */
    @Test
    void progressCoversTheSearch() {
        List<int[]> told = new ArrayList<>();
        DrawSearch.Found near = study(new DrawsWanted(5, 10, 500), (done, total) -> told.add(new int[] {done, total})).drawn().orElseThrow().found();
        for (int i = 1; i < told.size(); i++) {
            assertThat(told.get(i)[0]).isBetween(told.get(i - 1)[0], told.get(i)[1]);
        }
        int[] last = told.get(told.size() - 1);
        // two levels with 3 replications, for the curve and for each of 5 draws
        assertThat(last[0]).isEqualTo(last[1]);
        assertThat(told.get(0)[0]).isEqualTo(3);
        assertThat(told.stream().filter(one -> one[0] >= 3 * near.tried()).count()).isPositive();
    }

    @Test
    void anInterruptedSearchStops() {
        assertThatThrownBy(() -> study(new DrawsWanted(5, 1e-9, 100_000), (done, total) -> Thread.currentThread().interrupt())).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void wrongFiguresAreRefused() {
        for (double near : new double[] {0, -1, Double.NaN}) {
            assertThatThrownBy(() -> new DrawsWanted(5, near, 10)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("near: must be above 0");
        }
        assertThatThrownBy(() -> new DrawsWanted(5, 10, 4)).hasMessage("tries: must be at least as many as --draws, 5, got 4");
    }
}
