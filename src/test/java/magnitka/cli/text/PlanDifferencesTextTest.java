package magnitka.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import magnitka.analysis.PlanReplications;
import magnitka.analysis.PlanReplications.Account;
import magnitka.analysis.comparison.Difference.Pairing;
import magnitka.analysis.comparison.PlanDifferences;
import magnitka.result.Cell;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;

class PlanDifferencesTextTest {

    /** A row of a replication: a target of 100 t unless it is said to be other, as much made, accepted and reported, and no shapes or orders. */
    private static final class Row {

        private final Map<Account, Double> figures = new EnumMap<>(Account.class);

        static Row with(Object... more) {
            Row row = new Row();
            for (Account account : List.of(Account.TARGET, Account.TARGET_BY_GRADE, Account.REAL, Account.GOOD, Account.REPORTED)) {
                row.figures.put(account, 100.0);
            }
            row.figures.put(Account.EXTRA_EFFORT, 0.0);
            row.figures.put(Account.MONTHS_MET, 0.0);
            for (int i = 0; i < more.length; i += 2) {
                row.figures.put((Account) more[i], ((Number) more[i + 1]).doubleValue());
            }
            return row;
        }
    }

    private static final Row NOTHING = Row.with(Account.TARGET, 0, Account.TARGET_BY_GRADE, 0, Account.REAL, 0, Account.GOOD, 0, Account.REPORTED, 0);

    /** Rows by replication, year from 1931 and product. */
    private static PlanReplications run(List<String> products, int years, Row... rows) {
        Table.Rows table = Table.of(PlanReplications.TABLE, "Replications.", PlanReplications.columns());
        for (int i = 0; i < rows.length; i++) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(i / products.size() / years), Cell.of(1931 + i / products.size() % years),
                    Cell.of(products.get(i % products.size()))));
            for (Account account : Account.values()) {
                Double figure = rows[i].figures.get(account);
                cells.add(figure == null ? Cell.BLANK : Cell.of(figure));
            }
            table.add(cells);
        }
        return PlanReplications.of(table.table());
    }

    private static List<String> lines(PlanReplications a, PlanReplications b, Pairing pairing, double largestTons) {
        return new PlanDifferencesText(new PlanDifferences(a, b, pairing), TonsUnit.of(largestTons)).lines();
    }

    private static final List<String> IRON = List.of("iron");

    @Test
    void pointsTonsAndDaysStandByProductAndByYear() {
        PlanReplications a = run(IRON, 2, Row.with(), Row.with());
        PlanReplications b = run(IRON, 2, Row.with(Account.REAL, 110, Account.REPORTED, 115, Account.GOOD, 90, Account.EXTRA_EFFORT, 2),
                Row.with(Account.REAL, 120, Account.REPORTED, 120, Account.GOOD, 100, Account.EXTRA_EFFORT, 4));
        assertThat(lines(a, b, Pairing.SINGLE, 100)).containsExactly("",
                "Fulfilment in B less that in A, all years; fulfilment in points, padding in tons, effort in days",
                "product  report%   tons%  grade%  padding  effort",
                "iron       +17.5   +15.0    -5.0       +5    +6.0",
                "",
                "The same of iron, year by year",
                "year  report%   tons%  grade%  padding  effort",
                "1931    +15.0   +10.0   -10.0       +5    +2.0",
                "1932    +20.0   +20.0     0.0        0    +4.0",
                "fulfilment: as reported, by tons, by grade; --out has more in differences_plan.csv.");
    }

    // the differences 1, 2, 3 have a standard deviation of 1: half of the interval is t(2, 97.5 %) / sqrt(3) = 4.303 / 1.732 = 2.48
    @Test
    void intervalsFollowTheirFigures() {
        PlanReplications a = run(IRON, 1, Row.with(), Row.with(), Row.with());
        PlanReplications b = run(IRON, 1, Row.with(Account.REAL, 101), Row.with(Account.REAL, 102), Row.with(Account.REAL, 103));
        assertThat(lines(a, b, Pairing.PAIRED, 100)).contains(
                "product   report%      tons%    grade%  padding    effort",
                "iron     0.0 \u00b10.0  +2.0 \u00b12.5  0.0 \u00b10.0    -2 \u00b12  0.0 \u00b10.0").noneMatch(line -> line.startsWith("year") || line.startsWith("figures rest"));
    }

    @Test
    void shapesAndOrdersHaveColumnsWhereThereAreAny() {
        Row all = Row.with(Account.IN_SHAPES, 50, Account.ORDERED, 100, Account.ORDERS_MET, 80);
        Row more = Row.with(Account.IN_SHAPES, 60, Account.ORDERED, 100, Account.ORDERS_MET, 90);
        List<String> products = List.of("iron", "rolled");
        List<String> lines = lines(run(products, 1, Row.with(), all), run(products, 1, Row.with(), more), Pairing.SINGLE, 100);
        assertThat(lines).contains("product  report%   tons%  grade%  shape%  order%  padding  effort",
                "iron         0.0     0.0     0.0       -       -        0     0.0",
                "rolled       0.0     0.0     0.0   +10.0   +10.0        0     0.0");
        assertThat(lines.get(lines.size() - 1)).startsWith("fulfilment: as reported, by tons, by grade, by shapes asked for, by orders;");
    }

    // the last product is one that was asked for, and so are its years
    @Test
    void whatNobodyAskedForIsLeftOut() {
        List<String> products = List.of("iron", "slag");
        PlanReplications run = run(products, 2, Row.with(), NOTHING, NOTHING, NOTHING);
        assertThat(lines(run, run, Pairing.SINGLE, 100)).contains("The same of iron, year by year").noneMatch(line -> line.startsWith("slag") || line.startsWith("1932"));
        PlanReplications nothing = run(products, 1, NOTHING, NOTHING);
        assertThat(lines(nothing, nothing, Pairing.SINGLE, 100)).isEmpty();
    }

    @Test
    void onHowManyReplicationsFiguresRestIsSaidIfNotOnAll() {
        PlanReplications whole = run(IRON, 2, Row.with(), Row.with(), Row.with(), Row.with(), Row.with(), Row.with());
        PlanReplications late = run(IRON, 2, NOTHING, Row.with(), Row.with(), Row.with(), Row.with(), Row.with());
        assertThat(lines(whole, late, Pairing.PAIRED, 100)).last().isEqualTo("figures rest on 2 to 3 of 3 pairs of replications: those without a target or orders are left out (column pairs).");
        assertThat(lines(whole, late, Pairing.UNPAIRED, 100)).last().isEqualTo("figures rest on 2 to 3 of 3 replications: those without a target or orders are left out.");
        assertThat(lines(whole, whole, Pairing.PAIRED, 100)).last().asString().startsWith("fulfilment: ");
    }

    @Test
    void manyTonsAreThousands() {
        PlanReplications a = run(IRON, 1, Row.with(Account.TARGET, 1e6));
        PlanReplications b = run(IRON, 1, Row.with(Account.TARGET, 1e6, Account.REPORTED, 2400));
        assertThat(lines(a, b, Pairing.SINGLE, 1e6)).contains("Fulfilment in B less that in A, all years; fulfilment in points, padding in thousand tons, effort in days",
                "iron        +0.2     0.0     0.0     +2.3     0.0");
    }
}
