package magnitka.analysis;

import java.util.ArrayList;
import java.util.List;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.plan.Planned;
import magnitka.run.Case;
import magnitka.run.Cases;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import magnitka.run.Sample;

/** Runs variants of a model over levels of pressure, all under the same luck. */
final class PressureStudy {

    private final Model model;
    private final RunSettings settings;
    private final Progress progress;
    private final int expectedTotal;
    private int done;

    /** @param expectedTotal replications that all runs of the study will take, for the progress */
    PressureStudy(Model model, RunSettings settings, int expectedTotal, Progress progress) {
        this.model = model;
        this.settings = settings;
        this.expectedTotal = expectedTotal;
        this.progress = progress;
    }

    /** One variant over some levels: what is to be run. */
    record Task(Variant variant, double[] levels) {}

    /** Runs some variants; curves in the order of the tasks. */
    List<PressureCurve> run(List<Task> tasks, int replications) {
        List<Case> cases = new ArrayList<>();
        List<PressureGauge> gauges = new ArrayList<>();
        for (Task task : tasks) {
            gauges.add(addCases(task, cases));
        }
        RunSettings all = new RunSettings(replications, settings.seed(), settings.expected(), settings.threads());
        List<Sample> samples = Cases.run(cases, all, following(cases.size() * replications));
        List<PressureCurve> curves = new ArrayList<>();
        int next = 0;
        for (int t = 0; t < tasks.size(); t++) {
            int count = tasks.get(t).levels().length;
            curves.add(new PressureCurve(tasks.get(t).variant(), tasks.get(t).levels(), gauges.get(t).measures(), samples.subList(next, next + count)));
            next += count;
        }
        return curves;
    }

    /** One plant serves all levels: pressure moves targets only. */
    private PressureGauge addCases(Task task, List<Case> cases) {
        Model changed = task.variant().change().apply(model);
        Plant plant = Plant.of(changed);
        PressureGauge gauge = null;
        for (double level : task.levels()) {
            Planned people = Leadership.of(Leadership.atPressure(changed, level), plant);
            gauge = gauge == null ? new PressureGauge(changed, plant, people.accounts()) : gauge;
            cases.add(new Case(plant, people, gauge.measures().size(), gauge.kept(), gauge));
        }
        return gauge;
    }

    private Progress following(int total) {
        int before = done;
        done += total;
        return new Progress() {
            @Override
            public void reached(int now, int ofThese) {
                progress.reached(before + now, Math.max(expectedTotal, before + ofThese));
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
