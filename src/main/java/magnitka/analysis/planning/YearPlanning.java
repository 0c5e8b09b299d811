package magnitka.analysis.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Plan;

/** Works out the plan of a year. */
final class YearPlanning {

    private static final int MOST_PASSES = 1_000;
    private static final double SETTLED = 1e-9;

    private final PlannedRun run;
    private final Model model;
    private final Plant plant;
    private final Plan plan;
    private final int year;
    private final Span span;
    private final List<String> productOfWorks;
    private final MaterialBalance balance;

    YearPlanning(PlannedRun run, int year) {
        this.run = run;
        this.year = year;
        model = run.model();
        plant = run.plant();
        plan = model.chain().plan().orElseThrow();
        span = Span.ofYear(plant, year);
        productOfWorks = Products.ofWorks(model, plant);
        balance = MaterialBalance.of(model, plant, run.full(), span);
    }

    YearPlan plan() {
        List<YearPlan.Target> targets = new ArrayList<>();
        plan.products().forEach((product, asked) -> targets.add(new YearPlan.Target(product, origins(asked), run.monthTons(product, year))));
        Map<String, Double> tons = run.targets(year);
        Optional<FeasiblePlan> feasible = run.search(year).plan();
        if (balance.fault().isPresent() || feasible.isEmpty()) {
            return new YearPlan(year, targets, List.of(), List.of(), Map.of(), List.of(), Map.of(), Map.of(), balance.fault(), feasible);
        }
        Map<String, Double> demand = demand(tons, feasible.get().unit());
        MaterialBalance.Answer answer = balance.answer(demand);
        return new YearPlan(year, targets, uses(tons), asks(answer), answer.sourceTons(), List.copyOf(demand.keySet()),
                answer.leftOver(), answer.missing(), Optional.empty(), feasible);
    }

    private String origins(Plan.ProductPlan asked) {
        int given = 0;
        for (int day = span.first(); day < span.end(); day++) {
            LocalDate date = plant.date(day);
            given += asked.given().values().stream().anyMatch(t -> !date.isBefore(t.from()) && !date.isAfter(t.to())) ? 1 : 0;
        }
        String otherwise = YearPlan.spelled(asked.origin());
        return given == 0 ? otherwise : given == span.days() ? "given" : "given, " + otherwise;
    }

    /** What each product's works must make for the inputs of all targets; who has no target makes what the others need. */
    private List<YearPlan.Use> uses(Map<String, Double> targets) {
        double[] outputs = new double[productOfWorks.size()];
        Arrays.setAll(outputs, w -> run.targetTons(w, year));
        double[] need = balance.directNeed(outputs);
        double change = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < MOST_PASSES && change > SETTLED * (1 + Arrays.stream(outputs).sum()); pass++) {
            change = 0;
            for (int w = 0; w < outputs.length; w++) {
                if (!targets.containsKey(productOfWorks.get(w))) {
                    change = Math.max(change, Math.abs(need[w] - outputs[w]));
                    outputs[w] = need[w];
                }
            }
            need = balance.directNeed(outputs);
        }
        Map<String, Double> chain = balance.byProduct(need);
        List<YearPlan.Use> uses = new ArrayList<>();
        targets.forEach((product, tons) -> uses.add(new YearPlan.Use(product, tons, chain.get(product), finalDemand(product))));
        return uses;
    }

    private List<YearPlan.Ask> asks(MaterialBalance.Answer answer) {
        double[][] load = run.mostLoad(span);
        List<YearPlan.Ask> asks = new ArrayList<>();
        for (int w = 0; w < productOfWorks.size(); w++) {
            double most = 0;
            for (int day = span.first(); day < span.end(); day++) {
                most += run.full().learntTons(w, day, day + 1) * load[w][day - span.first()];
            }
            asks.add(new YearPlan.Ask(plant.works().get(w), productOfWorks.get(w), answer.worksTons()[w], run.targetTons(w, year), most));
        }
        return asks;
    }

    /** What the plan wants outside the chain; if it does not say, the target of the chain's last product. */
    private Map<String, Double> demand(Map<String, Double> targets, String last) {
        Map<String, Double> demand = new LinkedHashMap<>();
        plan.products().keySet().forEach(product -> {
            if (finalDemand(product) > 0) {
                demand.put(product, finalDemand(product));
            }
        });
        return demand.isEmpty() ? Map.of(last, targets.get(last)) : demand;
    }

    /** Tons of the year that are wanted outside the chain, under the plan's pressure; not a number if the plan does not say. */
    private double finalDemand(String product) {
        IntToDoubleFunction perYear = model.onDay(plan.products().get(product).finalDemand());
        double tons = 0;
        for (int day = span.first(); day < span.end(); day++) {
            tons += perYear.applyAsDouble(day) / plant.date(day).lengthOfYear();
        }
        return tons > 0 ? tons * model.value(plan.pressure()) : Double.NaN;
    }
}
