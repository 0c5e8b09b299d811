package magnitka.analysis.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import magnitka.model.Model;
import magnitka.result.Decimals;

/** Says in a line when a plan asks for more than its network can give, even at full load without a stoppage. */
public final class PlanWarning {

    private static final int MOST_NAMED = 3;

    private PlanWarning() {}

    /**
     * The year whose plan is furthest out of reach, and which others are; nothing if the plans of all years can be met. Of a large
     * network, that it was not looked into.
     */
    public static Optional<String> of(Model model) {
        PlanSize size = PlanSize.of(model);
        if (size.isLarge()) {
            return Optional.of(size.leftOut());
        }
        PlannedRun run = PlannedRun.of(model);
        Map<Integer, FeasiblePlan> beyond = new TreeMap<>();
        try {
            run.years().forEach(year -> run.search(year).planIfOutOfReach().ifPresent(plan -> beyond.put(year, plan)));
        } catch (NoAnswerException e) {
            // a run must not end because its plan cannot be judged
            return Optional.of("Whether the plan can be met could not be worked out: " + e.getMessage() + ".");
        }
        return beyond.keySet().stream()
                .reduce((worst, year) -> beyond.get(year).multiple() < beyond.get(worst).multiple() ? year : worst)
                .map(worst -> line(worst, beyond.get(worst)) + others(beyond.keySet().stream().filter(year -> !year.equals(worst)).toList()));
    }

    /** The same under another pressure than the plan's own. */
    public static Optional<String> of(Model model, double pressure) {
        return of(Leadership.atPressure(model, pressure));
    }

    /** The line for a plan that cannot be met. */
    static String line(int year, FeasiblePlan plan) {
        String asks = plan.multiple() > 0
                ? "The plan of " + year + " asks for " + Decimals.fixed(100 / plan.multiple(), 0) + " % of what the network can give at full load"
                        + " without a stoppage: "
                : "The plan of " + year + " asks for what the network cannot make at all: ";
        List<String> gaps = new ArrayList<>();
        plan.gaps().stream()
                .limit(MOST_NAMED)
                .forEach(gap -> gaps.add(gap.name() + " is short by " + String.format(Locale.ROOT, "%,.0f", gap.shortTons()) + " t"));
        int more = plan.gaps().size() - gaps.size();
        String scarcest = plan.scarcities().stream()
                .filter(FeasiblePlan.Scarcity::binds)
                .findFirst()
                .map(scarcity -> "; scarcest: " + scarcity.kind() + " " + scarcity.name())
                .orElse("");
        return asks + String.join(", ", gaps) + (more > 0 ? ", and " + more + " more" : "") + scarcest + ".";
    }

    private static String others(List<Integer> years) {
        return years.isEmpty() ? "" : " Out of reach as well: " + String.join(", ", years.stream().map(String::valueOf).toList()) + ".";
    }
}
