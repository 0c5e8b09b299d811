package magnitka.run;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
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
        int chunksOfCase = (all + Ensemble.CHUNK - 1) / Ensemble.CHUNK;
        List<Sample> samples = new ArrayList<>();
        Jobs.each(cases.size() * chunksOfCase, settings.threads(),
                (job, stopped) -> run(cases.get(job / chunksOfCase), job % chunksOfCase * Ensemble.CHUNK, stopped), chunk -> {
                    if (samples.isEmpty() || samples.get(samples.size() - 1).replications() == all) {
                        Case one = cases.get(samples.size());
                        samples.add(new Sample(one.figures(), one.kept(), all));
                    }
                    Sample whole = samples.get(samples.size() - 1);
                    whole.add(chunk);
                    progress.reached((samples.size() - 1) * all + whole.replications(), cases.size() * all);
                });
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
