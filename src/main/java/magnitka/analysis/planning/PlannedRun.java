package magnitka.analysis.planning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.People;
import magnitka.model.Quantity;
import magnitka.plan.PlanAccounts;
import magnitka.plan.Planned;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;

/**
 * The expected run of a model under its plan, from which targets that follow from output and the stocks of each New Year are
 * taken. Where the model describes no people, everybody works at normal load and reports what was made.
 */
public final class PlannedRun {

    private static final int MONTHS = 12;

    private final Model model;
    private final Plant plant;
    private final EnsembleResult result;
    private final Planned people;
    private final PlanAccounts accounts;
    private final FullLoad full;

    private PlannedRun(Model model, Plant plant, Planned people, FullLoad full) {
        this.model = model;
        this.plant = plant;
        this.people = people;
        this.full = full;
        accounts = people.accounts();
        result = Ensemble.of(model, plant, people).run(RunSettings.ofExpected(), Progress.NONE);
    }

    /** Runs a model that has a plan. */
    public static PlannedRun of(Model model) {
        Plant plant = Plant.of(model);
        return new PlannedRun(model, plant, Leadership.of(withPeople(model), plant), FullLoad.of(plant));
    }

    /** The same model and people under another pressure than the plan's own. */
    PlannedRun atPressure(double pressure) {
        return new PlannedRun(Leadership.atPressure(model, pressure), plant, people.withPressure(pressure), full);
    }

    private static Model withPeople(Model model) {
        return model.withChain(model.chain().withPeople(Optional.of(model.chain().people().orElseGet(PlannedRun::willing))));
    }

    /** People whose effort moves nothing. */
    private static People willing() {
        Quantity none = Quantity.of(0);
        Quantity one = Quantity.of(1);
        return new People(
                new People.Bonus(People.Measure.TONS, one, none, one, none, one, none, none, one, none),
                new People.Effort(one, none, Quantity.of(0.1), none, none, one, one, one, Quantity.of(15), one, one),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of(), Optional.empty());
    }

    Model model() {
        return model;
    }

    Plant plant() {
        return plant;
    }

    FullLoad full() {
        return full;
    }

    /** Calendar years of the run. */
    public List<Integer> years() {
        return IntStream.range(0, result.calendar().years()).map(result.calendar()::year).boxed().toList();
    }

    /** Target of a product by calendar month, January first; not a number for months outside the run. */
    double[] monthTons(String product, int year) {
        double[] months = new double[MONTHS];
        Arrays.fill(months, Double.NaN);
        for (int m = firstMonth(year); m <= lastMonth(year); m++) {
            double sum = 0;
            for (int w : Products.makers(model, plant, product)) {
                sum += result.mean(m, accounts.target(w));
            }
            months[result.calendar().month(m).getMonthValue() - 1] = sum;
        }
        return months;
    }

    /** Target of a works in a year, tons. */
    double targetTons(int works, int year) {
        return result.meanOfYear(result.calendar().indexOf(year), accounts.target(works));
    }

    /** Targets of a year by product, tons. */
    Map<String, Double> targets(int year) {
        Map<String, Double> targets = new LinkedHashMap<>();
        model.chain().plan().orElseThrow().products().keySet().forEach(product -> targets.put(product,
                Products.makers(model, plant, product).stream().mapToDouble(w -> targetTons(w, year)).sum()));
        return targets;
    }

    /** The programme that is to find the largest plan of the kind of a year's. */
    FeasiblePlan.Search search(int year) {
        Span span = Span.ofYear(plant, year);
        Opening opening = Opening.ofYear(result, result.calendar().indexOf(year));
        return new FeasiblePlan.Search(model, plant, full, span, opening, mostLoad(span), targets(year));
    }

    private int firstMonth(int year) {
        return result.calendar().firstMonth(result.calendar().indexOf(year));
    }

    private int lastMonth(int year) {
        return result.calendar().lastMonth(result.calendar().indexOf(year));
    }

    /** Highest load of each works on each day, times the share of the skilled at their posts; 1 without people. */
    double[][] mostLoad(Span span) {
        double[] load = new double[span.days()];
        Arrays.fill(load, 1);
        model.chain().people().map(People::effort).ifPresent(effort -> {
            IntToDoubleFunction crews = model.onDay(effort.crews());
            double most = model.value(effort.mostLoad());
            Arrays.setAll(load, day -> most * crews.applyAsDouble(span.first() + day));
        });
        double[][] byWorks = new double[plant.works().size()][];
        Arrays.fill(byWorks, load);
        return byWorks;
    }
}
