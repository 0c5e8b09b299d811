package magnitka.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import magnitka.engine.Accounts;
import magnitka.engine.Behaviour;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.engine.Simulation;

/**
 * What a fixed range of replications adds up to; depends on nothing but plant, behaviour, seed and range.
 *
 * @param first first replication
 * @param count number of replications
 * @param sums sums of the rows of {@link Accounts} and of the people's figures behind them, by month
 * @param made output of each works by replication of the chunk and month
 * @param figures what a gauge read of each replication of the chunk
 * @param storeResiduals worst mass residual, by store
 * @param worksResiduals worst mass residual, by works
 * @param routeResiduals worst mass residual, by route
 */
record Chunk(int first, int count, double[][] sums, double[][][] made, double[][] figures, double[] storeResiduals,
        double[] worksResiduals, double[] routeResiduals) {

    /** Runs replications one after the other; belongs to one thread at a time. */
    static final class Worker {

        private final Plant plant;
        private final Behaviour behaviour;
        private final Simulation simulation;
        private final double[][] rows;
        private final Gauge gauge;
        private final int figures;

        Worker(Plant plant, Behaviour behaviour, Periods months, Gauge gauge, int figures) {
            this.plant = plant;
            this.behaviour = behaviour;
            this.gauge = gauge;
            this.figures = figures;
            simulation = new Simulation(plant, months);
            rows = simulation.newRows(behaviour);
        }

        Chunk run(long seed, int first, int count, AtomicBoolean stopped) {
            Chunk chunk = empty(first, count);
            for (int k = 0; k < count; k++) {
                if (stopped.get()) {
                    throw new CancellationException("the run was stopped");
                }
                simulation.run(behaviour, seed, first + k, rows);
                add(chunk, k);
            }
            return chunk;
        }

        Chunk runExpected() {
            Chunk chunk = empty(0, 1);
            simulation.runExpected(behaviour, rows);
            add(chunk, 0);
            return chunk;
        }

        private Chunk empty(int first, int count) {
            return Chunk.empty(plant, first, count, simulation.newRows(behaviour), figures);
        }

        private void add(Chunk chunk, int k) {
            Accounts accounts = plant.accounts();
            addTo(chunk.sums, rows);
            gauge.read(rows, chunk.figures[k]);
            for (int w = 0; w < plant.works().size(); w++) {
                int at = accounts.made(w);
                for (int month = 0; month < rows.length; month++) {
                    chunk.made[k][w][month] = rows[month][at];
                }
            }
            for (int s = 0; s < chunk.storeResiduals.length; s++) {
                chunk.storeResiduals[s] = Math.max(chunk.storeResiduals[s], simulation.worstResidualOfStore(s));
            }
            for (int w = 0; w < chunk.worksResiduals.length; w++) {
                chunk.worksResiduals[w] = Math.max(chunk.worksResiduals[w], simulation.worstResidualOfWorks(w));
            }
            for (int r = 0; r < chunk.routeResiduals.length; r++) {
                chunk.routeResiduals[r] = Math.max(chunk.routeResiduals[r], simulation.worstResidualOfRoute(r));
            }
        }
    }

    /** A chunk that nothing was added to yet; {@code sums} are zeros. */
    static Chunk empty(Plant plant, int first, int count, double[][] sums, int figures) {
        double[][][] made = new double[count][plant.works().size()][sums.length];
        return new Chunk(first, count, sums, made, new double[count][figures],
                new double[plant.storeCount()], new double[plant.works().size()], new double[plant.routes().size()]);
    }

    static void addTo(double[][] sums, double[][] more) {
        for (int month = 0; month < sums.length; month++) {
            double[] sum = sums[month];
            double[] row = more[month];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row[i];
            }
        }
    }
}
