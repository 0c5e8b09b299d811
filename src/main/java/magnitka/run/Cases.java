package magnitka.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.engine.Simulation;

/**
 * Several cases under the same luck: replication k of each meets the same streams of chance, so that differences between
 * cases are taken replication by replication.
 *
 * <p>Only the figures that a case asks for are kept, not the rows. Chunks are merged in order, as in {@link Ensemble}.
 */
public final class Cases {

    private final List<Case> cases;
    private final RunSettings settings;
    private final Map<Plant, ConcurrentLinkedQueue<Worker>> idle = new IdentityHashMap<>();
    private final Map<Plant, Periods> months = new IdentityHashMap<>();

    private Cases(List<Case> cases, RunSettings settings) {
        this.cases = cases;
        this.settings = settings;
        for (Case one : cases) {
            idle.computeIfAbsent(one.plant(), any -> new ConcurrentLinkedQueue<>());
            months.computeIfAbsent(one.plant(), Periods::months);
        }
    }

    /**
     * Runs all cases.
     *
     * @return what each came to, in the order of the cases
     * @throws CancellationException if the thread was interrupted
     * @throws magnitka.engine.SimulationException if a replication could not go on: the first that failed
     */
    public static List<Sample> run(List<Case> cases, RunSettings settings, Progress progress) {
        return new Cases(List.copyOf(cases), settings).runAll(progress);
    }

    private List<Sample> runAll(Progress progress) {
        int all = settings.replications();
        int total = cases.size() * all;
        int chunksOfCase = (all + Ensemble.CHUNK - 1) / Ensemble.CHUNK;
        ExecutorService pool = Executors.newFixedThreadPool(settings.threads());
        AtomicBoolean stopped = new AtomicBoolean();
        List<Sample> samples = new ArrayList<>();
        try {
            Deque<Future<Sample>> ahead = new ArrayDeque<>();
            int next = 0;
            int done = 0;
            for (int job = 0; job < cases.size() * chunksOfCase; job++) {
                while (ahead.size() < 2 * settings.threads() && next < cases.size() * chunksOfCase) {
                    Case one = cases.get(next / chunksOfCase);
                    int first = next % chunksOfCase * Ensemble.CHUNK;
                    ahead.add(pool.submit(() -> run(one, first, stopped)));
                    next++;
                }
                if (job % chunksOfCase == 0) {
                    Case one = cases.get(job / chunksOfCase);
                    samples.add(new Sample(one.figures(), one.kept(), all));
                }
                Sample chunk = Jobs.take(ahead.remove());
                samples.get(samples.size() - 1).add(chunk);
                done += chunk.replications();
                progress.reached(done, total);
            }
        } finally {
            stopped.set(true);
            pool.shutdownNow();
        }
        return samples;
    }

    private Sample run(Case one, int first, AtomicBoolean stopped) {
        int count = Math.min(Ensemble.CHUNK, settings.replications() - first);
        ConcurrentLinkedQueue<Worker> ready = idle.get(one.plant());
        Worker worker = ready.poll();
        if (worker == null) {
            worker = new Worker(new Simulation(one.plant(), months.get(one.plant())));
        }
        Sample sample = worker.run(one, first, count, stopped);
        ready.add(worker);
        return sample;
    }

    /** Runs one replication after the other; belongs to one thread at a time, and to one plant. */
    private final class Worker {

        private final Simulation simulation;
        private double[][] rows;

        Worker(Simulation simulation) {
            this.simulation = simulation;
            rows = simulation.newRows();
        }

        Sample run(Case one, int first, int count, AtomicBoolean stopped) {
            Sample sample = new Sample(one.figures(), one.kept(), count);
            double[] figures = new double[one.figures()];
            if (rows[0].length != one.plant().accounts().width() + one.behaviour().width(one.plant())) {
                rows = simulation.newRows(one.behaviour());
            }
            for (int k = 0; k < count; k++) {
                if (stopped.get()) {
                    throw new CancellationException("the run was stopped");
                }
                if (settings.expected()) {
                    simulation.runExpected(one.behaviour(), rows);
                } else {
                    simulation.run(one.behaviour(), settings.seed(), first + k, rows);
                }
                one.gauge().read(rows, figures);
                sample.add(figures);
            }
            return sample;
        }
    }
}
