package magnitka.cli.text;

import static magnitka.cli.text.Align.left;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import magnitka.analysis.planning.FeasiblePlan;
import magnitka.analysis.planning.YearPlan;
import magnitka.model.FreeText;
import magnitka.model.Model;
import magnitka.result.Decimals;

/** A year's plan, for a terminal. */
public final class PlanText {

    private static final int FIGURE_WIDTH = 13;
    private static final int UNIT_WIDTH = 12;
    private static final int MOST_SCARCE = 8;
    /** Capacities that carry less than this are not worth a line. */
    private static final double NOTICED = 0.0005;

    private static final List<String> MONTHS =
            List.of("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");

    private final Model model;
    private final YearPlan plan;
    private final List<String> lines = new ArrayList<>();

    public PlanText(Model model, YearPlan plan) {
        this.model = model;
        this.plan = plan;
    }

    public List<String> lines() {
        double pressure = model.value(model.chain().plan().orElseThrow().pressure());
        lines.add("Plan of " + plan.year() + ": " + FreeText.oneLine(model.chain().title()) + (pressure == 1 ? "" : ", pressure " + Decimals.exact(pressure)));
        targets();
        plan.fault().ifPresent(fault -> {
            lines.add("");
            lines.add("There is no material balance: " + fault + ".");
        });
        if (!plan.uses().isEmpty()) {
            uses();
            asks();
        }
        if (plan.feasible().isPresent()) {
            feasible(plan.feasible().get());
        } else {
            lines.add("");
            lines.add("The plan asks for nothing in " + plan.year() + ".");
        }
        return lines;
    }

    private void targets() {
        lines.add("");
        int width = plan.targets().stream().mapToInt(target -> Math.max(target.product().length(), target.origin().length())).max().orElse(0) + 2;
        width = Math.max(width, FIGURE_WIDTH);
        StringBuilder names = new StringBuilder(left("target, t", 11));
        StringBuilder origins = new StringBuilder(left("", 11));
        StringBuilder sums = new StringBuilder(left("year", 11));
        for (YearPlan.Target target : plan.targets()) {
            names.append(Align.right(target.product(), width));
            origins.append(Align.right(target.origin(), width));
            sums.append(Align.right(Decimals.fixed(target.tons(), 0), width));
        }
        lines.add(names.toString());
        lines.add(origins.toString());
        for (int month = 0; month < MONTHS.size(); month++) {
            StringBuilder line = new StringBuilder(left(MONTHS.get(month), 11));
            for (YearPlan.Target target : plan.targets()) {
                double tons = target.monthTons()[month];
                line.append(Align.right(Double.isFinite(tons) ? Decimals.fixed(tons, 0) : "-", width));
            }
            lines.add(line.toString());
        }
        lines.add(sums.toString());
        if (plan.followsOutput()) {
            lines.add("Targets by ratchet follow the reported output of the expected run "
                    + (model.chain().people().isPresent() ? "with people." : "at normal load: the model has no people."));
        }
    }

    private void uses() {
        int width = widest(plan.uses().stream().map(YearPlan.Use::product).toList());
        boolean wanted = plan.uses().stream().anyMatch(use -> Double.isFinite(use.finalTons()));
        lines.add("");
        lines.add(left("if all targets are met, t", width) + right("made") + right("used inside") + right("left") + (wanted ? right("wanted") : ""));
        for (YearPlan.Use use : plan.uses()) {
            lines.add(left(use.product(), width) + tons(use.targetTons()) + tons(use.chainTons()) + tons(use.leftTons())
                    + (wanted && Double.isFinite(use.finalTons()) ? tons(use.finalTons()) : ""));
        }
    }

    private void asks() {
        int width = widest(plan.asks().stream().map(YearPlan.Ask::works).toList(), List.copyOf(plan.sources().keySet()));
        lines.add("");
        lines.add("Worked back from " + (plan.uses().stream().anyMatch(use -> Double.isFinite(use.finalTons())) ? "final demand for " : "the plan for ")
                + String.join(", ", plan.demandOf()) + ":");
        lines.add(left("asked of, t", width) + right("asked") + right("target") + right("full load") + right("asked/full"));
        for (YearPlan.Ask ask : plan.asks()) {
            lines.add(left(ask.works(), width) + tons(ask.tons()) + tons(ask.targetTons()) + tons(ask.fullLoadTons())
                    + right(ask.fullLoadTons() > 0 ? Decimals.fixed(100 * ask.tons() / ask.fullLoadTons(), 1) + " %" : "-"));
        }
        plan.sources().forEach((name, tons) -> lines.add(left(name, width) + tons(tons)));
        said("Left over at that", plan.leftOver());
        said("Missing at that, since it only comes beside other products", plan.missing());
    }

    private void said(String what, Map<String, Double> tons) {
        List<String> parts = new ArrayList<>();
        tons.forEach((place, amount) -> {
            if (amount >= 0.5) {
                parts.add(place + " " + Decimals.fixed(amount, 0) + " t");
            }
        });
        if (!parts.isEmpty()) {
            lines.add(what + ": " + String.join(", ", parts) + ".");
        }
    }

    private void feasible(FeasiblePlan found) {
        lines.add("");
        lines.add(plan.warning().orElseGet(() -> "The plan can be met at full load without a stoppage, and "
                + Decimals.fixed(100 * (found.multiple() - 1), 1) + " % more of everything."));
        int width = widest(found.products().stream().map(FeasiblePlan.Product::name).toList());
        lines.add(left("largest plan, t", width) + right("target") + right("feasible") + right("multiple") + right("short"));
        for (FeasiblePlan.Product product : found.products()) {
            lines.add(left(product.name(), width) + tons(product.targetTons()) + tons(product.feasibleTons())
                    + right(Decimals.fixed(product.multiple(), 3)) + right(product.shortTons() > 0 ? Decimals.fixed(product.shortTons(), 0) : "-"));
        }
        scarce(found);
    }

    private void scarce(FeasiblePlan found) {
        List<FeasiblePlan.Scarcity> binding = found.scarcities().stream()
                .filter(scarcity -> scarcity.binds() && (scarcity.carries() >= NOTICED || found.multiple() == 0))
                .limit(MOST_SCARCE)
                .toList();
        int width = widest(binding.stream().map(PlanText::name).toList(), List.of("what holds it down"));
        lines.add("");
        lines.add("What holds the common multiple, " + Decimals.fixed(found.multiple(), 3) + ", down; worth of one more in tons of " + found.unit() + ":");
        lines.add(left("", width) + right("available") + left("", UNIT_WIDTH) + right("worth of one") + right("of a unit-day") + right("carries"));
        for (FeasiblePlan.Scarcity scarcity : binding) {
            lines.add(left(name(scarcity), width) + tons(scarcity.available()) + left(unit(scarcity), UNIT_WIDTH)
                    + right(Decimals.fixed(scarcity.worth(), 3))
                    + right(Double.isFinite(scarcity.worthPerUnitDay()) ? Decimals.fixed(scarcity.worthPerUnitDay(), 1) : "-")
                    + right(Decimals.fixed(100 * scarcity.carries(), 1) + " %"));
        }
    }

    /** A unit that begins with a number is kept apart from the figure before it. */
    private static String unit(FeasiblePlan.Scarcity scarcity) {
        String unit = scarcity.capacityUnit();
        return (unit.isEmpty() || !Character.isDigit(unit.charAt(0)) ? " " : " x ") + unit;
    }

    private static String name(FeasiblePlan.Scarcity scarcity) {
        return scarcity.kind().replace('_', ' ').toLowerCase(Locale.ROOT) + " " + scarcity.name();
    }

    @SafeVarargs
    private static int widest(List<String>... names) {
        int widest = "if all targets are met, t".length();
        for (List<String> list : names) {
            widest = Math.max(widest, list.stream().mapToInt(String::length).max().orElse(0));
        }
        return widest + 1;
    }

    private static String tons(double tons) {
        return right(Decimals.fixed(tons, 0));
    }

    private static String right(String text) {
        return Align.right(text, FIGURE_WIDTH);
    }
}
