package magnitka.analysis.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import magnitka.model.Plan;
import magnitka.result.Table;

/**
 * The plan of a year: what it asks for, whether it is balanced in itself, what final demand asks of each works, and the largest
 * plan of its kind that the network can meet.
 *
 * @param year calendar year
 * @param targets what the plan asks of each product
 * @param uses what becomes of each product if all targets are met
 * @param asks what final demand asks of each works
 * @param sources what it asks of each source, tons by name
 * @param demandOf products that final demand is for: those for which the plan wants some, else the chain's last alone
 * @param leftOver by-products that nobody needs at that demand, tons by place
 * @param missing what would be needed beyond what comes by itself, tons by place
 * @param fault why there is no balance, if there is none; then uses and asks are empty
 * @param feasible the largest feasible plan; none if the plan asks for nothing
 */
public record YearPlan(
        int year,
        List<Target> targets,
        List<Use> uses,
        List<Ask> asks,
        Map<String, Double> sources,
        List<String> demandOf,
        Map<String, Double> leftOver,
        Map<String, Double> missing,
        Optional<String> fault,
        Optional<FeasiblePlan> feasible) {

    /**
     * What the plan asks of a product.
     *
     * @param origin where the target comes from: given, capacity, ratchet or balance; "given, ratchet" if it changes in the year
     * @param monthTons by calendar month, January first; not a number for months outside the run
     */
    public record Target(String product, String origin, double[] monthTons) {

        public Target {
            monthTons = monthTons.clone();
        }

        /** Tons of the year, or of its part that lies in the run. */
        public double tons() {
            return Arrays.stream(monthTons).filter(Double::isFinite).sum();
        }

        /** True if the target, or a part of it, follows the output of a run. */
        public boolean followsOutput() {
            return origin.contains(spelled(Plan.Origin.RATCHET));
        }
    }

    /**
     * What becomes of a product if all targets are met.
     *
     * @param targetTons its own target
     * @param chainTons what the inputs of the other targets ask of its works
     * @param finalTons what the plan wants of it outside the chain; not a number if it does not say
     */
    public record Use(String product, double targetTons, double chainTons, double finalTons) {

        /** Tons left for use outside the chain; below 0 the plan is not balanced in itself. */
        public double leftTons() {
            return targetTons - chainTons;
        }
    }

    /**
     * What final demand asks of a works.
     *
     * @param tons output that it asks for
     * @param targetTons the works' share of its product's target
     * @param fullLoadTons what it could make at full load without a stoppage
     */
    public record Ask(String works, String product, double tons, double targetTons, double fullLoadTons) {}

    public YearPlan {
        targets = List.copyOf(targets);
        uses = List.copyOf(uses);
        asks = List.copyOf(asks);
        demandOf = List.copyOf(demandOf);
    }

    /** The plan of a year of a model that has a plan. */
    public static YearPlan of(PlannedRun run, int year) {
        return new YearPlanning(run, year).plan();
    }

    /** True if a target of the year follows the output of the expected run. */
    public boolean followsOutput() {
        return targets.stream().anyMatch(Target::followsOutput);
    }

    /** One line that says that the plan cannot be met, by how much, and where; nothing if it can. */
    public Optional<String> warning() {
        return feasible.filter(plan -> !plan.isFeasible()).map(plan -> PlanWarning.line(year, plan));
    }

    public List<Table> tables() {
        return new YearPlanTables(this).all();
    }

    static String spelled(Plan.Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }
}
