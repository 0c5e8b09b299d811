package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import magnitka.model.Model;
import magnitka.run.Jobs;
import magnitka.run.RunSettings;

/** Runs searches and ensembles, and keeps count of the evaluations left. */
final class Workshop {

    private final FitSettings settings;
    private final Watch watch;
    private long left;

    Workshop(FitSettings settings, Watch watch) {
        this.settings = settings;
        this.watch = watch;
    }

    /** A search, and what it makes small. */
    record Task(Search search, Objective objective) {}

    FitSettings settings() {
        return settings;
    }

    Watch watch() {
        return watch;
    }

    /** Says how many evaluations all steps together will need at most. */
    void plan(long evaluations) {
        left = evaluations;
    }

    /** Says that more evaluations will be needed than was said. */
    void more(long evaluations) {
        left += evaluations;
    }

    /** Searches at the same time; results in the order of the tasks. */
    List<Descent> run(String step, List<Task> tasks) {
        return run(step, tasks.stream().mapToLong(task -> task.search().evaluations()).sum(), tasks.stream()
                .map(task -> (Callable<Descent>) () -> task.search().run(task.objective()::at, settings.seed(), watch))
                .toList());
    }

    /** Runs jobs at the same time that will try so many points at most; results in the order of the jobs. */
    <T> List<T> run(String step, long evaluations, List<Callable<T>> jobs) {
        watch.begins(step, left);
        left -= evaluations;
        return Jobs.inOrder(jobs, settings.threads());
    }

    /** Points tried at the same time, for steps that look around a point. */
    List<double[]> tons(Objective objective, List<double[]> points) {
        List<Callable<double[]>> jobs = new ArrayList<>();
        points.forEach(point -> jobs.add(() -> objective.tons(point)));
        return Jobs.inOrder(jobs, settings.threads());
    }

    Samples samples(Model model, List<Target> cells) {
        return Samples.of(model, cells, new RunSettings(settings.replications(), settings.seed(), false, settings.threads()), watch);
    }

    /** What is worked out alone, between two steps. */
    <T> T alone(String step, Supplier<T> work) {
        watch.begins(step, left);
        return work.get();
    }
}
