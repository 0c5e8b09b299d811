package magnitka.run;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import magnitka.engine.Behaviour;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.engine.Simulation;
import magnitka.model.Model;

/**
 * Many replications of one model.
 *
 * <p>Replications run in chunks of {@link #CHUNK}; chunks are merged in order, so sums are added in the same order on any
 * number of threads. Works that run by themselves run several chunks abreast ({@link magnitka.engine.Abreast}), which makes no difference but in
 * time.
 */
public final class Ensemble {

    /** Replications in a chunk; results depend on it in their last bits, so it is fixed. */
    static final int CHUNK = 8;

    private final Model model;
    private final Plant plant;
    private final Behaviour behaviour;
    private final Periods months;

    /** Reads the figures that are kept of each replication, beside its output. */
    private final Gauge gauge;

    private final int figures;

    private Ensemble(Model model, Plant plant, Behaviour behaviour) {
        this(model, plant, behaviour, Periods.months(plant), (rows, none) -> {}, 0);
    }

    private Ensemble(Model model, Plant plant, Behaviour behaviour, Periods months, Gauge gauge, int figures) {
        this.model = model;
        this.plant = plant;
        this.behaviour = behaviour;
        this.months = months;
        this.gauge = gauge;
        this.figures = figures;
    }

    /** Replications of the works running by themselves. */
    public static Ensemble of(Model model) {
        return new Ensemble(model, Plant.of(model), Behaviour.NONE);
    }

    /** Replications of the works as people run them. */
    public static Ensemble of(Model model, Behaviour behaviour) {
        return new Ensemble(model, Plant.of(model), behaviour);
    }

    /** Replications of a model that is compiled already, as people run it. */
    public static Ensemble of(Model model, Plant plant, Behaviour behaviour) {
        return new Ensemble(model, plant, behaviour);
    }

    /**
     * The same, with figures of each replication that are kept beside its output, of the first {@link
     * EnsembleResult#MOST_MONTHLY_SAMPLES} replications.
     */
    public Ensemble keeping(int keptFigures, Gauge reader) {
        return new Ensemble(model, plant, behaviour, months, reader, keptFigures);
    }

    public Plant plant() {
        return plant;
    }

    /**
     * Runs what the settings ask for.
     *
     * @throws CancellationException if the thread was interrupted
     * @throws magnitka.engine.SimulationException if a replication could not go on: the first that failed
     */
    public EnsembleResult run(RunSettings settings, Progress progress) {
        EnsembleResult result = new EnsembleResult(
                model, plant, new Calendar(months), settings, plant.accounts().width() + behaviour.width(plant), figures);
        if (settings.expected()) {
            result.merge(new Chunk.Worker(plant, behaviour, months, gauge, figures).runExpected());
            progress.reached(1, 1);
        } else {
            runChunks(settings, progress, result);
        }
        result.close();
        return result;
    }

    /** One run day by day: a replication, or the expected run; rows as in {@link magnitka.engine.Accounts}, then the people's figures. */
    public double[][] daily(RunSettings settings, int replication) {
        return single(settings, replication, Periods.days(plant));
    }

    /** One run week by week, as {@link Periods#weeks} has them: a replication, or the expected run. */
    public double[][] weekly(RunSettings settings, int replication) {
        return single(settings, replication, Periods.weeks(plant));
    }

    private double[][] single(RunSettings settings, int replication, Periods periods) {
        Simulation simulation = new Simulation(plant, periods);
        double[][] rows = simulation.newRows(behaviour);
        if (settings.expected()) {
            simulation.runExpected(behaviour, rows);
        } else {
            simulation.run(behaviour, settings.seed(), replication, rows);
        }
        return rows;
    }

    private void runChunks(RunSettings settings, Progress progress, EnsembleResult result) {
        int all = settings.replications();
        int size = figures > 0 ? 0 : Flight.size(plant, months, behaviour, all, settings.threads());
        int flights = size > 0 ? all / size : 0;
        int inFlights = flights * size;
        int chunks = (all - inFlights + CHUNK - 1) / CHUNK;
        Crew crew = new Crew(settings, size);
        Jobs.each(flights + chunks, settings.threads(), (job, stopped) -> job < flights
                ? crew.fly(job * size, stopped)
                : List.of(crew.run(inFlights + (job - flights) * CHUNK, stopped)), done -> {
            for (Chunk chunk : done) {
                result.merge(chunk);
                progress.reached(chunk.first() + chunk.count(), all);
            }
        });
    }

    /** Workers, handed from job to job; which of them does a job makes no difference. */
    private final class Crew {

        private final RunSettings settings;
        private final int size;
        private final ConcurrentLinkedQueue<Chunk.Worker> idle = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Flight> landed = new ConcurrentLinkedQueue<>();

        Crew(RunSettings settings, int size) {
            this.settings = settings;
            this.size = size;
        }

        /** Several chunks abreast. */
        List<Chunk> fly(int first, AtomicBoolean stopped) {
            Flight flight = landed.poll();
            if (flight == null) {
                flight = new Flight(plant, months, size);
            }
            List<Chunk> chunks = flight.run(settings.seed(), first, stopped);
            landed.add(flight);
            return chunks;
        }

        Chunk run(int first, AtomicBoolean stopped) {
            Chunk.Worker worker = idle.poll();
            if (worker == null) {
                worker = new Chunk.Worker(plant, behaviour, months, gauge, figures);
            }
            int count = Math.min(CHUNK, settings.replications() - first);
            Chunk chunk = worker.run(settings.seed(), first, count, stopped);
            idle.add(worker);
            return chunk;
        }
    }
}
