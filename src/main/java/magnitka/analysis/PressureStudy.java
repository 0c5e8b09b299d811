package magnitka.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.plan.Planned;
import magnitka.run.Case;
import magnitka.run.Cases;
import magnitka.run.Jobs;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import magnitka.run.Sample;

/** Runs variants of a model over levels of pressure, all under the same luck. */
final class PressureStudy {

    /** People of so many levels and variants are held at once: each takes some hundred kilobytes. */
    private static final int MOST_AT_ONCE = 256;

    private final Model model;
    private final Plants plants;
    private final RunSettings settings;
    private final Progress progress;
    private final int expectedTotal;
    private int done;

    /** @param expectedTotal replications that all runs of the study will take, for the progress */
    PressureStudy(Model model, RunSettings settings, int expectedTotal, Progress progress) {
        this.model = model;
        plants = new Plants(model);
        this.settings = settings;
        this.expectedTotal = expectedTotal;
        this.progress = progress;
    }

    /** One variant over some levels: what is to be run. */
    record Task(Variant variant, double[] levels) {}

    /** A variant at a level, with people who are ready to act. */
    private record Crew(Model model, Plant plant, Planned people) {}

    /** Runs some variants; curves in the order of the tasks. */
    List<PressureCurve> run(List<Task> tasks, int replications) {
        List<PressureCurve> curves = new ArrayList<>();
        List<Task> together = new ArrayList<>();
        int levels = 0;
        for (Task task : tasks) {
            if (levels > 0 && levels + task.levels().length > MOST_AT_ONCE) {
                curves.addAll(runTogether(together, replications));
                together.clear();
                levels = 0;
            }
            together.add(task);
            levels += task.levels().length;
        }
        curves.addAll(runTogether(together, replications));
        return curves;
    }

    private List<PressureCurve> runTogether(List<Task> tasks, int replications) {
        List<Crew> crews = crews(tasks);
        List<Case> cases = new ArrayList<>();
        List<PressureGauge> gauges = new ArrayList<>();
        for (Task task : tasks) {
            Crew first = crews.get(cases.size());
            PressureGauge gauge = new PressureGauge(first.model(), first.plant(), first.people().accounts());
            gauges.add(gauge);
            for (int i = 0; i < task.levels().length; i++) {
                cases.add(new Case(first.plant(), crews.get(cases.size()).people(), gauge.measures().size(), gauge.kept(), gauge));
            }
        }
        RunSettings all = new RunSettings(replications, settings.seed(), settings.expected(), settings.threads());
        List<Sample> samples = Cases.run(cases, all, following(cases.size() * replications));
        List<PressureCurve> curves = new ArrayList<>();
        int next = 0;
        for (int t = 0; t < tasks.size(); t++) {
            Task task = tasks.get(t);
            int end = next + task.levels().length;
            curves.add(new PressureCurve(task.variant(), task.levels(), gauges.get(t).measures(), samples.subList(next, end)));
            next = end;
        }
        return curves;
    }

    /** Everybody for all tasks and levels. One plant serves all levels: pressure moves targets only. */
    private List<Crew> crews(List<Task> tasks) {
        List<Callable<Crew>> jobs = new ArrayList<>();
        for (Task task : tasks) {
            Model changed = task.variant().change().apply(model);
            Plant plant = plants.of(changed);
            for (double level : task.levels()) {
                jobs.add(() -> new Crew(changed, plant, Leadership.of(Leadership.atPressure(changed, level), plant)));
            }
        }
        return Jobs.inOrder(jobs, settings.threads());
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
