package magnitka.model.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import magnitka.model.Numerals;
import magnitka.model.Plan;
import magnitka.model.Quantity;
import magnitka.model.Words;
import magnitka.model.Works;

/** Shares of shapes add up to 1 on every day, and nobody gains without end by making the easiest of them. */
final class AssortmentChecks {

    private static final double TOLERANCE = 1e-9;
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private final Survey survey;

    AssortmentChecks(Survey survey) {
        this.survey = survey;
    }

    void check() {
        survey.chain().plan().ifPresent(plan -> plan.products().forEach((name, product) -> {
            Map<String, Plan.ShapePlan> shapes = product.assortment();
            if (shapes.size() > 1 && survey.chain().commodities().containsKey(name)) {
                units(name, shapes);
            }
            if (!shapes.isEmpty() && add(List.of("plan", "products", name, "assortment"), shapes)) {
                survey.chain().people().ifPresent(people -> bounded(name, shapes, people.effort().departureCost()));
            }
        }));
    }

    /** True if there are shares for all shapes on all days. */
    private boolean add(List<String> at, Map<String, Plan.ShapePlan> shapes) {
        if (shapes.size() == 1) {
            survey.wrong(at, "must have at least two shapes", "1", "A product of one shape needs no assortment: leave it out.");
            return false;
        }
        List<String> rest = new ArrayList<>();
        shapes.forEach((name, shape) -> {
            if (shape.share().isEmpty()) {
                rest.add(name);
            }
        });
        if (rest.size() > 1) {
            survey.wrong(at, "must have a share for each shape but one, which takes the rest", "none for " + Words.list(rest));
            return false;
        }
        SortedSet<LocalDate> turns = turns(shapes);
        for (LocalDate day : turns) {
            double sum = shapes.values().stream().flatMap(shape -> shape.share().stream()).mapToDouble(share -> survey.on(share, day)).sum();
            if (rest.isEmpty() && Math.abs(sum - 1) > TOLERANCE) {
                survey.wrong(at, "must add up to 1", Numerals.shown(sum) + Survey.dated(turns, day), "Leave one shape's share out: it takes the rest.");
                return false;
            } else if (sum > 1 + TOLERANCE) {
                survey.wrong(at, "must leave something for " + rest.get(0) + ", so add up to 1 at most", Numerals.shown(sum) + Survey.dated(turns, day));
                return false;
            }
        }
        return true;
    }

    /** Units that shapes are tied to are there, each for one shape, and none is left that could make nothing. */
    private void units(String product, Map<String, Plan.ShapePlan> shapes) {
        Set<String> known = new TreeSet<>();
        survey.chain().nodes().values().forEach(node -> {
            if (node instanceof Works works && works.recipe().product().equals(product)) {
                known.addAll(works.units().keySet());
            }
        });
        Map<String, String> taken = new HashMap<>();
        shapes.forEach((name, shape) -> {
            List<String> named = shape.units().orElse(List.of());
            List<String> at = List.of("plan", "products", product, "assortment", name, "units");
            for (int i = 0; i < named.size(); i++) {
                unit(Survey.path(at, "" + i), named.get(i), name, known, taken);
            }
        });
        known.removeAll(taken.keySet());
        if (!known.isEmpty() && shapes.values().stream().allMatch(shape -> shape.units().isPresent())) {
            survey.wrong(List.of("plan", "products", product, "assortment"), "must have a shape for every unit of the works", "none for " + Words.list(List.copyOf(known)),
                    "What a unit makes is of some shape: name it under one, or leave the units of a shape out, which all can then make.");
        }
    }

    private void unit(List<String> at, String unit, String shape, Set<String> known, Map<String, String> taken) {
        if (!known.contains(unit)) {
            survey.wrong(at, "must name a unit of a works that makes the product", Words.quoted(unit), Words.maybe(unit, known));
        }
        String other = taken.putIfAbsent(unit, shape);
        if (other != null) {
            survey.wrong(at, "must not stand in two shapes, or twice in one", Words.quoted(unit) + ", also in " + Words.quoted(other),
                    "A unit that stands under no shape makes those that name no units.");
        }
    }

    private SortedSet<LocalDate> turns(Map<String, Plan.ShapePlan> shapes) {
        return survey.turns(shapes.values().stream().map(Plan.ShapePlan::share).flatMap(Optional::stream).toList());
    }

    /** The variance of work between the shapes, over its mean squared, lies below the cost of a departure in every month. */
    private void bounded(String product, Map<String, Plan.ShapePlan> shapes, Quantity departureCost) {
        SortedSet<LocalDate> turns = turns(shapes);
        LocalDate end = survey.chain().end();
        LocalDate worst = survey.chain().start();
        double variance = variance(shapes, worst, end);
        for (LocalDate month = next(worst); turns.size() > 1 && !month.isAfter(end); month = next(month)) {
            double here = variance(shapes, month, end);
            if (here > variance) {
                variance = here;
                worst = month;
            }
        }
        double cost = survey.on(departureCost, survey.chain().start());
        if (cost <= variance) {
            survey.wrong(List.of("people", "effort", "departure_cost"),
                    "departure_cost must be above the variance of work between the shapes of " + product + ", "
                            + Numerals.shown(new BigDecimal(variance).round(FOUR_DIGITS).doubleValue())
                            + (turns.size() > 1 ? " in the month of " + worst : ""),
                    Numerals.shown(cost), "Below it people would gain without end by making the easiest shape.");
        }
    }

    private static LocalDate next(LocalDate month) {
        return month.withDayOfMonth(1).plusMonths(1);
    }

    /** Of a month whose shares are the mean of its days, as the plan has them. */
    private double variance(Map<String, Plan.ShapePlan> shapes, LocalDate month, LocalDate end) {
        double left = 1;
        double mean = 0;
        double squares = 0;
        double workOfRest = 0;
        for (Plan.ShapePlan shape : shapes.values()) {
            double work = survey.on(shape.work(), survey.chain().start());
            double share = shape.share().map(quantity -> meanShare(quantity, month, end)).orElse(0.0);
            workOfRest = shape.share().isEmpty() ? work : workOfRest;
            left -= share;
            mean += share * work;
            squares += share * work * work;
        }
        mean += left * workOfRest;
        squares += left * workOfRest * workOfRest;
        return squares / (mean * mean) - 1;
    }

    private double meanShare(Quantity share, LocalDate month, LocalDate end) {
        double sum = 0;
        int days = 0;
        for (LocalDate day = month; day.isBefore(next(month)) && !day.isAfter(end); day = day.plusDays(1)) {
            sum += survey.on(share, day);
            days++;
        }
        return sum / days;
    }
}
