package magnitka.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import magnitka.engine.Abreast;
import magnitka.engine.Behaviour;
import magnitka.engine.Periods;
import magnitka.engine.Plant;

/**
 * Runs the replications of several chunks abreast, where works run by themselves; belongs to one thread at a time. Chunks are, to
 * the bit, those of {@link Chunk.Worker}.
 */
final class Flight {

    /** Figures in a row from which on runs abreast no longer fit into the caches of a processor, and are slower than one by one. */
    private static final int WIDEST = 4_000;

    /** Figures that a flight may add up, for all its chunks and months: 32 megabytes. */
    private static final long LARGEST = 4_000_000;

    /** Both are multiples of a chunk. */
    private static final int LEAST = 2 * Ensemble.CHUNK;

    private static final int MOST = 8 * Ensemble.CHUNK;

    private final Plant plant;
    private final Periods months;
    private final Abreast abreast;

    Flight(Plant plant, Periods months, int replications) {
        this.plant = plant;
        this.months = months;
        abreast = new Abreast(plant, months, replications);
    }

    /**
     * How many replications to run abreast, so that every thread has two flights at least; 0 where that would not pay, or people decide
     * run by run.
     */
    static int size(Plant plant, Periods months, Behaviour behaviour, int replications, int threads) {
        int most = Math.min(Integer.highestOneBit(Math.max(1, replications / (2 * threads))), MOST);
        while (most >= LEAST && (long) months.count() * plant.accounts().width() * (most / Ensemble.CHUNK) > LARGEST) {
            most /= 2;
        }
        return behaviour == Behaviour.NONE && plant.accounts().width() <= WIDEST && most >= LEAST ? most : 0;
    }

    /** Runs replications {@code first} and on. */
    List<Chunk> run(long seed, int first, AtomicBoolean stopped) {
        List<Chunk> chunks = new ArrayList<>();
        for (int lane = 0; lane < abreast.runs(); lane += Ensemble.CHUNK) {
            double[][] sums = new double[months.count()][plant.accounts().width()];
            chunks.add(Chunk.empty(plant, first + lane, Ensemble.CHUNK, sums, 0));
        }
        boolean balances = abreast.run(seed, first, (month, figures) -> {
            if (stopped.get()) {
                throw new CancellationException("the run was stopped");
            }
            for (int c = 0; c < chunks.size(); c++) {
                take(chunks.get(c), month, figures, c * Ensemble.CHUNK);
            }
        });
        return balances ? withResiduals(chunks) : oneByOne(seed, first, stopped);
    }

    private void take(Chunk chunk, int month, double[][] figures, int firstLane) {
        double[] sums = chunk.sums()[month];
        int end = firstLane + chunk.count();
        for (int at = 0; at < sums.length; at++) {
            double[] row = figures[at];
            double sum = 0;
            for (int l = firstLane; l < end; l++) {
                sum += row[l];
            }
            sums[at] = sum;
        }
        for (int w = 0; w < plant.works().size(); w++) {
            double[] made = figures[plant.accounts().made(w)];
            for (int k = 0; k < chunk.count(); k++) {
                chunk.made()[k][w][month] = made[firstLane + k];
            }
        }
    }

    private List<Chunk> withResiduals(List<Chunk> chunks) {
        for (Chunk chunk : chunks) {
            int firstLane = chunk.first() - chunks.get(0).first();
            for (int l = firstLane; l < firstLane + chunk.count(); l++) {
                for (int s = 0; s < chunk.storeResiduals().length; s++) {
                    chunk.storeResiduals()[s] = Math.max(chunk.storeResiduals()[s], abreast.worstResidualOfStore(s, l));
                }
                for (int w = 0; w < chunk.worksResiduals().length; w++) {
                    chunk.worksResiduals()[w] = Math.max(chunk.worksResiduals()[w], abreast.worstResidualOfWorks(w, l));
                }
                for (int r = 0; r < chunk.routeResiduals().length; r++) {
                    chunk.routeResiduals()[r] = Math.max(chunk.routeResiduals()[r], abreast.worstResidualOfRoute(r, l));
                }
            }
        }
        return chunks;
    }

    /** Mass does not balance somewhere: the run by itself ends there and says so. */
    private List<Chunk> oneByOne(long seed, int first, AtomicBoolean stopped) {
        Chunk.Worker worker = new Chunk.Worker(plant, Behaviour.NONE, months, (rows, none) -> {}, 0);
        List<Chunk> chunks = new ArrayList<>();
        for (int k = 0; k < abreast.runs(); k += Ensemble.CHUNK) {
            chunks.add(worker.run(seed, first + k, Ensemble.CHUNK, stopped));
        }
        return chunks;
    }
}
