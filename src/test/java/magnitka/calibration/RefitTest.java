package magnitka.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;

class RefitTest {

    private static final Model SHOP = SoundModel.of(Path.of("src/test/resources/calibration/learning"));
    private static final double[] START = {0.6, 0.4, 0.5};

    private static Workshop workshop() {
        return new Workshop(new FitSettings(1, 700, 20, 5, 2, List.of(1934), true), Watch.NONE);
    }

    /** The archive with the cell of a year multiplied. */
    private static Archive archive(int year, double factor) {
        List<Target> filled = new ArrayList<>(Archive.of(SHOP).filled());
        filled.replaceAll(cell -> cell.year() != year ? cell
                : new Target(cell.quantity(), cell.period(), year, factor * cell.tons(), cell.firstMonth(), cell.lastMonth()));
        return new Archive(filled, Archive.of(SHOP).zeros());
    }

    private static List<Refit> without(int year, double factor, double[] factors) {
        Archive archive = archive(year, factor);
        List<Holdout> parts = Holdout.years(archive).stream().filter(part -> part.name().equals("without-" + year)).toList();
        return Refit.all(parts, Objective.of(Space.of(SHOP, Set.of()), archive).withFactors(factors), START, "", workshop());
    }

    @Test
    void nothingIsTakenFromACellThatIsLeftOutNorFromFactorsOfTheWholeTable() {
        double[] ones = new double[Archive.of(SHOP).filled().size()];
        Arrays.fill(ones, 1);
        double[] others = new double[ones.length];
        Arrays.fill(others, 0.5);
        Refit refit = without(1934, 1, ones).get(0);
        Refit other = without(1934, 2, others).get(0);
        assertThat(other.point()).isEqualTo(refit.point());
        assertThat(other.tons()).isEqualTo(refit.tons());
        assertThat(without(1935, 1, ones).get(0).tons()).isNotEqualTo(refit.tons());
    }

    @Test
    void aLeftOutYearIsPredictedByTheMedianOfItsOwnReplications() {
        Archive archive = archive(1934, 1);
        double[] ones = new double[archive.filled().size()];
        Arrays.fill(ones, 1);
        Refit refit = without(1934, 1, ones).get(0);
        Samples again = workshop().samples(Space.of(SHOP, Set.of()).at(refit.point()), archive.filled());
        assertThat(refit.tons()).isEqualTo(again.medians());
    }

    @Test
    void aYearThatIsAllThereIsCannotBeLeftOut() {
        Archive single = new Archive(Archive.of(SHOP).filled().subList(0, 1), List.of());
        assertThat(Holdout.years(single)).isEmpty();
    }

    /** A fit that stopped too early: profiles find better points, and the fit goes on until they find none. */
    @Test
    void aFitGoesOnFromABetterPointThatAProfileFinds() {
        Objective objective = Objective.of(Space.of(SHOP, Set.of()), Archive.of(SHOP));
        Fit early = new Fit(objective, objective.space().rounded(new double[] {0.3, 0.7, 0.8}), List.of(), List.of(), 0);
        Explored explored = Explored.of(early, workshop());
        assertThat(explored.fit().adopted()).isBetween(1, Explored.MOST);
        assertThat(explored.messages()).hasSize(explored.fit().adopted())
                .allMatch(message -> message.matches("The profile of \\w+ found a point [0-9.]+ % better than the fit: the fit went on from there\\."));
        double value = objective.at(explored.fit().point());
        assertThat(value).isLessThan(0.5 * objective.at(early.point()));
        Table profile = explored.intervals().profile();
        for (int row = 0; row < profile.rows().size(); row++) {
            assertThat(profile.figure(row, "objective")).isGreaterThanOrEqualTo(value * (1 - Polish.HIDDEN));
        }
        assertThat(explored.fit().point()).as("a point that files can hold").isEqualTo(objective.space().rounded(explored.fit().point()));
    }

    @Test
    void aFitThatNoProfileBettersStaysWhereItIs() {
        Objective objective = Objective.of(Space.of(SHOP, Set.of()), Archive.of(SHOP));
        Fit fit = Fit.of(objective, workshop());
        Explored explored = Explored.of(fit, workshop());
        assertThat(explored.fit()).isSameAs(fit);
        assertThat(explored.messages()).isEmpty();
    }
}
