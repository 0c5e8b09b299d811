package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import magnitka.analysis.comparison.Comparison;
import magnitka.analysis.planning.Leadership;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.plan.Planned;
import magnitka.run.Case;
import magnitka.run.Cases;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Jobs;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import magnitka.run.Sample;

/** Runs variants of a model over levels of pressure, all under the same luck. */
final class PressureStudy {

    private final Model model;
    private final Plants plants;
    private final RunSettings settings;
    private final Progress progress;
    private int expectedTotal;
    private int done;

    /** @param expectedTotal replications that all runs of the study will take, for the progress */
    PressureStudy(Model model, RunSettings settings, int expectedTotal, Progress progress) {
        this.model = model;
        plants = new Plants(model);
        this.settings = settings;
        this.expectedTotal = expectedTotal;
        this.progress = progress;
    }

    /** Says how many replications are likely to come from now on, for the progress. */
    void expect(int more) {
        expectedTotal = done + more;
    }

    /** Says that all is done. */
    void finish() {
        progress.reached(done, done);
    }

    /** One variant over some levels: what is to be run. */
    record Task(Variant variant, double[] levels) {}

    /** A variant with people who are ready to act at any pressure. */
    private record Crew(Plant plant, Planned people, PressureGauge gauge) {

        static Crew of(Model model, Plant plant) {
            Planned people = Leadership.of(model, plant);
            return new Crew(plant, people, new PressureGauge(model, plant, people.accounts()));
        }

        Case at(double pressure) {
            return new Case(plant, people.withPressure(pressure), gauge.measures().size(), gauge.kept(), gauge);
        }
    }

    /** Runs some variants; curves in the order of the tasks. */
    List<PressureCurve> run(List<Task> tasks, int replications) {
        List<Crew> crews = crews(tasks);
        List<Case> cases = new ArrayList<>();
        for (int t = 0; t < crews.size(); t++) {
            for (double level : tasks.get(t).levels()) {
                cases.add(crews.get(t).at(level));
            }
        }
        RunSettings all = new RunSettings(replications, settings.seed(), settings.expected(), settings.threads());
        List<Sample> samples = Cases.run(cases, all, following(cases.size() * replications));
        List<PressureCurve> curves = new ArrayList<>();
        int next = 0;
        for (int t = 0; t < crews.size(); t++) {
            Task task = tasks.get(t);
            int end = next + task.levels().length;
            curves.add(new PressureCurve(task.variant(), task.levels(), crews.get(t).gauge().measures(), samples.subList(next, end)));
            next = end;
        }
        return curves;
    }

    /** Mean absolute errors of some models against the archive, at one pressure; in the order of the models. */
    List<Double> errors(List<Model> models, double pressure, int replications) {
        RunSettings each = new RunSettings(replications, settings.seed(), settings.expected(), 1);
        List<Callable<Double>> jobs = new ArrayList<>();
        for (Model one : models) {
            jobs.add(() -> {
                Plant plant = plants.of(one);
                EnsembleResult result = Ensemble.of(one, plant, Leadership.of(one, plant).withPressure(pressure)).run(each, Progress.NONE);
                return Comparison.from(one, result).meanAbsoluteErrorPercent().orElseThrow();
            });
        }
        Progress following = following(jobs.size() * replications);
        return Jobs.inOrder(jobs, settings.threads(), (now, all) -> following.reached(now * replications, all * replications));
    }

    private List<Crew> crews(List<Task> tasks) {
        List<Callable<Crew>> jobs = new ArrayList<>();
        for (Task task : tasks) {
            jobs.add(() -> {
                Model changed = task.variant().change().apply(model);
                return Crew.of(changed, plants.of(changed));
            });
        }
        return Jobs.inOrder(jobs, settings.threads());
    }

    private Progress following(int total) {
        int before = done;
        done += total;
        return (now, ofThese) -> progress.reached(before + now, Math.max(expectedTotal, before + ofThese));
    }
}
