package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import magnitka.result.Cause;
import org.junit.jupiter.api.Test;

/** The engine against the same chain written by hand. */
class ReferenceChainTest {

    private static final List<String> STOCKS = List.of(
            "ore_yard", "coal_yard", "sinter_yard", "coke_yard", "pig_yard", "steel_yard", "blooms_yard", "rails_yard",
            "beams_yard", "wire_yard", "rails_customer", "beams_customer");

    private final Plant plant = Plant.of(ReferenceChain.model());

    @Test
    void endsWithTheStocksOfTheHandWrittenLoopToTheLastBit() {
        FloorLoop floor = new FloorLoop();
        Simulation engine = new Simulation(plant, Periods.months(plant));
        double[][] rows = engine.newRows();
        for (int replication = 0; replication < 20; replication++) {
            engine.run(Behaviour.NONE, 1931, replication, rows);
            assertThat(stocks(rows)).as("replication " + replication).isEqualTo(floor.run(1931, replication));
        }
    }

    @Test
    void writesTheAccountsOfTheHandWrittenLoopToTheLastBit() {
        FloorWithAccounts floor = new FloorWithAccounts();
        Periods months = Periods.months(plant);
        Simulation engine = new Simulation(plant, months);
        double[][] rows = engine.newRows();
        double[][] byHand = new double[months.count()][FloorWithAccounts.WIDTH];
        int[] firstDay = IntStream.rangeClosed(0, months.count()).map(months::firstDay).toArray();
        for (int replication = 0; replication < 20; replication++) {
            engine.run(Behaviour.NONE, 1931, replication, rows);
            floor.run(1931, replication, firstDay, byHand);
            assertThat(byHand).as("replication " + replication).isDeepEqualTo(rows);
            for (int s = 0; s < plant.storeCount(); s++) {
                assertThat(floor.worstOfStore(s)).as(plant.storeNode(s)).isEqualTo(engine.worstResidualOfStore(s));
            }
            for (int w = 0; w < plant.works().size(); w++) {
                assertThat(floor.worstOfWorks(w)).as(plant.works().get(w)).isEqualTo(engine.worstResidualOfWorks(w));
            }
            for (int r = 0; r < 2; r++) {
                assertThat(floor.worstOfRoute(r)).as(plant.routes().get(r)).isEqualTo(engine.worstResidualOfRoute(r));
            }
        }
    }

    @Test
    void isTheSameWhetherOrNotTheSimulationWasUsedBefore() {
        double[][] fresh = run(7);
        Simulation used = new Simulation(plant, Periods.months(plant));
        double[][] rows = used.newRows();
        used.runExpected(Behaviour.NONE, rows);
        used.run(Behaviour.NONE, 1, 3, rows);
        used.run(Behaviour.NONE, 1, 7, rows);
        assertThat(rows).isDeepEqualTo(fresh);
    }

    @Test
    void everyTonOfRatedOutputIsAccountedFor() {
        double[][] rows = run(0);
        Accounts accounts = plant.accounts();
        for (double[] row : rows) {
            for (int w = 0; w < plant.works().size(); w++) {
                int reject = accounts.causes(w).indexOf(Cause.of(Cause.Kind.REJECT));
                double rest = row[accounts.rated(w)] - row[accounts.made(w)];
                for (int c = 0; c < reject; c++) {
                    rest -= row[accounts.lostTo(w, c)];
                }
                assertThat(Math.abs(rest)).isLessThanOrEqualTo(1e-9 * row[accounts.rated(w)]);
            }
        }
    }

    private double[][] run(int replication) {
        Simulation engine = new Simulation(plant, Periods.months(plant));
        double[][] rows = engine.newRows();
        engine.run(Behaviour.NONE, 1, replication, rows);
        return rows;
    }

    private double[] stocks(double[][] rows) {
        double[] last = rows[rows.length - 1];
        double[] stocks = new double[STOCKS.size()];
        for (int s = 0; s < plant.storeCount(); s++) {
            int place = STOCKS.indexOf(plant.storeNode(s));
            if (place >= 0) {
                stocks[place] = last[plant.accounts().stock(s, 0)];
            }
        }
        return stocks;
    }
}
