package magnitka.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import magnitka.analysis.comparison.Difference;
import magnitka.analysis.comparison.PlanDifferences;
import magnitka.analysis.comparison.PlanDifferences.Plan;
import magnitka.result.Decimals;

/** How plans were fulfilled in one run against another, for a terminal: by product, then the last product by year. */
final class PlanDifferencesText {

    private static final Map<Plan, String> HEADS = new EnumMap<>(Map.of(
            Plan.FULFILMENT_REPORTED, "report%", Plan.FULFILMENT_TONS, "tons%", Plan.FULFILMENT_GRADES, "grade%", Plan.FULFILMENT_ASSORTMENT, "shape%",
            Plan.FULFILMENT_ORDERS, "order%", Plan.PADDING, "padding", Plan.EXTRA_EFFORT, "effort"));
    private static final int LEAST_WIDTH = 6;
    private static final int PERCENT = 100;

    private final PlanDifferences plan;
    private final TonsUnit unit;
    private final List<Plan> columns;

    PlanDifferencesText(PlanDifferences plan, TonsUnit unit) {
        this.plan = plan;
        this.unit = unit;
        columns = Arrays.stream(Plan.values()).filter(HEADS::containsKey).filter(this::isKnown).toList();
    }

    private boolean isKnown(Plan measure) {
        for (int q = 0; q < plan.quantities().size(); q++) {
            if (plan.ofAllYears(measure, q).isPresent()) {
                return true;
            }
        }
        return false;
    }

    List<String> lines() {
        if (columns.isEmpty()) {
            return List.of();
        }
        List<List<String>> products = new ArrayList<>();
        int last = -1;
        for (int q = 0; q < plan.quantities().size(); q++) {
            int quantity = q;
            if (columns.stream().anyMatch(measure -> plan.ofAllYears(measure, quantity).isPresent())) {
                products.add(row(plan.quantities().get(q), measure -> plan.ofAllYears(measure, quantity)));
                last = q;
            }
        }
        List<String> lines = new ArrayList<>(List.of("", "Fulfilment in B less that in A, all years; fulfilment in points, padding in " + unit.words()
                + ", effort in days"));
        lines.addAll(grid("product", products));
        if (plan.years().size() > 1) {
            int product = last;
            List<List<String>> years = new ArrayList<>();
            for (int year = 0; year < plan.years().size(); year++) {
                int at = year;
                if (columns.stream().anyMatch(measure -> plan.ofYear(measure, product, at).isPresent())) {
                    years.add(row("" + plan.years().get(year), measure -> plan.ofYear(measure, product, at)));
                }
            }
            lines.add("");
            lines.add("The same of " + plan.quantities().get(last) + ", year by year");
            lines.addAll(grid("year", years));
        }
        lines.add("fulfilment: as reported, by tons, by grade" + (columns.contains(Plan.FULFILMENT_ASSORTMENT) ? ", by shapes asked for" : "")
                + (columns.contains(Plan.FULFILMENT_ORDERS) ? ", by orders" : "") + "; --out has more in differences_plan.csv.");
        lines.addAll(counted(last));
        return lines;
    }

    /** On how many replications the figures above rest, where that is not all; of all years, and of those of one product. */
    private List<String> counted(int product) {
        List<Difference> shown = new ArrayList<>();
        for (Plan measure : columns) {
            for (int q = 0; q < plan.quantities().size(); q++) {
                plan.ofAllYears(measure, q).ifPresent(shown::add);
            }
            for (int year = 0; year < plan.years().size(); year++) {
                plan.ofYear(measure, product, year).ifPresent(shown::add);
            }
        }
        int fewest = shown.stream().mapToInt(Difference::count).min().orElse(plan.count());
        int most = shown.stream().mapToInt(Difference::count).max().orElse(plan.count());
        boolean paired = plan.pairing() == Difference.Pairing.PAIRED;
        return fewest == plan.count() ? List.of() : List.of("figures rest on " + fewest + (most > fewest ? " to " + most : "") + " of " + plan.count()
                + (paired ? " pairs of" : "") + " replications: those without a target or orders are left out" + (paired ? " (column pairs)." : "."));
    }

    private List<String> row(String name, Function<Plan, Optional<Difference>> figures) {
        List<String> row = new ArrayList<>(List.of(name));
        columns.forEach(measure -> row.add(figures.apply(measure).map(difference -> spelled(measure, difference)).orElse("-")));
        return row;
    }

    private List<String> grid(String name, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(name));
        columns.forEach(measure -> head.add(HEADS.get(measure)));
        all.add(head);
        all.addAll(rows);
        return Grid.lines(all, 0, LEAST_WIDTH);
    }

    private String spelled(Plan measure, Difference difference) {
        double scale = switch (measure.unit()) {
            case "ratio" -> PERCENT;
            case "t" -> 1 / unit.tons();
            default -> 1;
        };
        int decimals = measure.unit().equals("t") && unit.tons() == 1 ? 0 : 1;
        String half = difference.half().isPresent() ? " \u00b1" + Decimals.fixed(difference.half().getAsDouble() * scale, decimals) : "";
        return DifferencesText.sign(difference.tons() * scale, decimals) + half;
    }
}
