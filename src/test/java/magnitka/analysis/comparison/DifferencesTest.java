package magnitka.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import magnitka.analysis.LossTable;
import magnitka.analysis.Replications;
import magnitka.analysis.comparison.Difference.Pairing;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    /** Replications of one quantity in 1931 and 1932, by year within replication. */
    private static Table table(String quantity, double... tons) {
        Table.Rows rows = Table.of("replications", "Replications.", Replications.REPLICATION, Columns.YEAR, Columns.tons(quantity, "Output."));
        for (int i = 0; i < tons.length; i++) {
            rows.add(Cell.of(i / 2), Cell.of(1931 + i % 2), Cell.of(tons[i]));
        }
        return rows.table();
    }

    private static Replications replications(double... tons) {
        return Replications.of(table("iron", tons));
    }

    @Test
    void replicationsComeBackByYear() {
        Replications iron = replications(1, 2, 3, 4, 5, 6);
        assertThat(iron.years()).containsExactly(1931, 1932);
        assertThat(iron.count()).isEqualTo(3);
        assertThat(iron.ofYear(0, 1)).containsExactly(2, 4, 6);
        assertThat(iron.ofAllYears(0)).containsExactly(3, 7, 11);
    }

    @Test
    void pairsAreThoseThatBothHave() {
        Differences differences = Differences.of(replications(1, 2, 3, 4, 5, 6), replications(2, 2, 4, 4), Pairing.PAIRED);
        assertThat(differences.countA()).isEqualTo(2);
        assertThat(differences.ofYear(0, 0)).isEqualTo(new Difference(2, 3, OptionalDouble.of(0), OptionalDouble.of(1), 2));
        Differences unpaired = Differences.of(replications(1, 2, 3, 4, 5, 6), replications(2, 2, 4, 4), Pairing.UNPAIRED);
        assertThat(unpaired.countA()).isEqualTo(3);
        assertThat(unpaired.countB()).isEqualTo(2);
        assertThat(unpaired.ofYear(0, 0).meanA()).isEqualTo(3);
    }

    @Test
    void tablesHoldYearsAndTheWholePeriod() {
        Differences differences = Differences.of(replications(0, 2, 0, 4), replications(0, 3, 0, 7), Pairing.PAIRED);
        Table yearly = differences.tables().get(0);
        assertThat(yearly.name()).isEqualTo("differences");
        assertThat(yearly.rows()).hasSize(2);
        assertThat(yearly.figure(1, "difference")).isEqualTo(2);
        assertThat(yearly.figure(1, "percent")).isCloseTo(200.0 / 3, within(1e-12));
        assertThat(yearly.rows().get(0).get(8)).as("per cent of nothing").isEqualTo(Cell.BLANK);
        Table total = differences.tables().get(1);
        assertThat(total.rows()).hasSize(1);
        assertThat(total.figure(0, "mean_b")).isEqualTo(5);
        assertThat(total.figure(0, "high") - total.figure(0, "difference")).isEqualTo(total.figure(0, "difference") - total.figure(0, "low"));
        assertThat(total.meaning()).contains("paired t");
    }

    @Test
    void singleRunsHaveNoIntervals() {
        Table yearly = Differences.of(replications(1, 2), replications(1, 3), Pairing.SINGLE).tables().get(0);
        assertThat(yearly.rows().get(1).subList(6, 8)).containsOnly(Cell.BLANK);
        assertThat(yearly.figure(1, "difference")).isEqualTo(1);
    }

    @Test
    void lossesAreMatchedLineByLine() {
        Column tons = Columns.tons("tons", "Tons.");
        Table a = Table.of("losses", "Losses.", Columns.YEAR, Columns.WORKS, LossTable.LINE, LossTable.CAUSE, tons)
                .add(Cell.of(1931), Cell.of("mine"), Cell.of("rated"), Cell.BLANK, Cell.of(10))
                .add(Cell.of(1931), Cell.of("mine"), Cell.of("loss"), Cell.of("storm"), Cell.of(4)).table();
        Table b = Table.of("losses", "Losses.", Columns.YEAR, Columns.WORKS, LossTable.LINE, LossTable.CAUSE, tons)
                .add(Cell.of(1931), Cell.of("mine"), Cell.of("rated"), Cell.BLANK, Cell.of(10))
                .add(Cell.of(1931), Cell.of("mine"), Cell.of("loss"), Cell.of("flood"), Cell.of(3)).table();
        Table losses = Differences.losses(a, b);
        assertThat(losses.rows()).hasSize(3);
        assertThat(losses.figure(0, "difference")).isZero();
        assertThat(losses.figure(1, "difference")).isEqualTo(-4);
        assertThat(losses.text(2, "cause")).isEqualTo("flood");
        assertThat(losses.figure(2, "difference")).isEqualTo(3);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                Differences.of(replications(1, 2), Replications.of(table("steel", 1, 2)), Pairing.PAIRED));
        assertThatIllegalArgumentException().isThrownBy(() -> replications()).withMessageContaining("got 0 rows");
        assertThatIllegalArgumentException().isThrownBy(() -> replications(1, 2, 3)).withMessageContaining("got 3 rows");
        assertThatIllegalArgumentException().isThrownBy(() -> Replications.of(Table.of("t", "A table.", Columns.YEAR).table()))
                .withMessageContaining("got year");
        assertThatIllegalArgumentException().isThrownBy(() -> Differences.losses(table("iron", 1, 2), table("iron", 1, 2)))
                .withMessageContaining("must have the columns year, works");
        Table shuffled = Table.of("replications", "Replications.", Replications.REPLICATION, Columns.YEAR, Columns.tons("iron", "Output."))
                .add(Cell.of(0), Cell.of(1931), Cell.of(1)).add(Cell.of(2), Cell.of(1931), Cell.of(1)).table();
        assertThatIllegalArgumentException().isThrownBy(() -> Replications.of(shuffled)).withMessageContaining("in line 3");
        Table blank = Table.of("replications", "Replications.", Replications.REPLICATION, Columns.YEAR, Columns.tons("iron", "Output."))
                .add(Cell.of(0), Cell.of(1931), Cell.BLANK).table();
        assertThatIllegalArgumentException().isThrownBy(() -> Replications.of(blank)).withMessageContaining("no blank cells, got one in line 2");
    }
}
