package magnitka.export.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import magnitka.export.StoredRun;
import magnitka.export.chart.Panel.Shape;
import magnitka.export.chart.Panel.Sign;
import magnitka.export.chart.Svg.Point;
import magnitka.result.Cause;

/** Good output and losses by cause, year by year: one panel a works. */
final class LossesChart {

    private static final Ink GOOD = Ink.area("#2b2b2b", Ink.Hatch.NONE);
    private static final Ink REST = Inks.area(Inks.areas() - 1);
    private static final double HALF_BAR = 0.4;

    private final Reading losses;
    private final Choice choice;
    private final List<String> causes;

    private LossesChart(Reading losses, Choice choice) {
        this.losses = losses;
        this.choice = choice;
        causes = largest();
    }

    static Figure of(StoredRun run, Choice choice) {
        return new LossesChart(Reading.of(run.table("losses").orElseThrow(), "year", "works", "line", "cause", "tons"), choice).figure();
    }

    /** Causes that can be told apart, by their share of what works were rated for; the largest come first. */
    private List<String> largest() {
        Map<String, Double> rated = new HashMap<>();
        for (int row = 0; row < losses.rows(); row++) {
            if (losses.text(row, "line").equals("rated")) {
                rated.merge(losses.text(row, "works"), losses.amount(row, "tons"), Double::sum);
            }
        }
        Map<String, Double> weight = new HashMap<>();
        for (int row = 0; row < losses.rows(); row++) {
            if (losses.text(row, "line").equals("loss") && choice.takes(losses.text(row, "works"))) {
                double whole = rated.getOrDefault(losses.text(row, "works"), 0.0);
                weight.merge(group(row), whole > 0 ? Math.max(0, losses.amount(row, "tons")) / whole : 0, Double::sum);
            }
        }
        return weight.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(Inks.areas() - 1L)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    /** Inputs are taken together here, and so are shared limits: which of them it was is what the waterfall tells. */
    private String group(int row) {
        String cause = losses.text(row, "cause");
        return Cause.named(cause).map(LossesChart::group).orElseGet(() -> Names.words(cause));
    }

    private static String group(Cause cause) {
        return switch (cause.kind()) {
            case INPUT -> "short of an input";
            case LIMIT -> "shared limits";
            default -> Names.words(cause.name());
        };
    }

    private Figure figure() {
        List<Panel> panels = losses.texts("works").stream().filter(choice::takes).map(this::panel).toList();
        List<Sign> legend = new ArrayList<>();
        legend.add(new Sign("good output", GOOD, Shape.AREA));
        for (int c = 0; c < causes.size(); c++) {
            legend.add(new Sign(causes.get(c), Inks.area(c), Shape.AREA));
        }
        legend.add(new Sign("other causes", REST, Shape.AREA));
        legend.add(new Sign("rated", Inks.line(0), Shape.LINE));
        return new Figure("Good output and losses by cause",
                "A bar a year: good output below, what was lost above it. Bars pass the line of rated output where load above the normal gained some.",
                legend, panels, Figure.Form.GRID);
    }

    private Panel panel(String works) {
        Map<Integer, double[]> stacks = new TreeMap<>();
        List<Point> rated = new ArrayList<>();
        for (int row = 0; row < losses.rows(); row++) {
            if (losses.text(row, "works").equals(works)) {
                double tons = losses.amount(row, "tons");
                double[] stack = stacks.computeIfAbsent(losses.year(row), year -> new double[causes.size() + 2]);
                switch (losses.text(row, "line")) {
                    case "rated" -> rated.add(new Point(losses.year(row), tons));
                    case "good" -> stack[0] += tons;
                    default -> {
                        int cause = causes.indexOf(group(row));
                        stack[cause < 0 ? causes.size() + 1 : cause + 1] += Math.max(0, tons);
                    }
                }
            }
        }
        double largest = stacks.values().stream().mapToDouble(stack -> Arrays.stream(stack).sum()).max().orElse(0);
        largest = Math.max(largest, rated.stream().mapToDouble(Point::y).max().orElse(0));
        Tons unit = Tons.upTo(largest);
        List<Mark> marks = new ArrayList<>();
        stacks.forEach((year, stack) -> stack(marks, year, stack, unit));
        for (Point point : rated) {
            marks.add(new Mark.Line(List.of(new Point(point.x() - 0.5, unit.of(point.y())), new Point(point.x() + 0.5, unit.of(point.y()))), Inks.line(0)));
        }
        return Panel.of(Names.title(works), unit.name(), losses.years(), Axis.of(0, unit.of(largest)), marks);
    }

    private void stack(List<Mark> marks, int year, double[] stack, Tons unit) {
        double below = 0;
        for (int part = 0; part < stack.length; part++) {
            if (stack[part] > 0) {
                Ink ink = part == 0 ? GOOD : part > causes.size() ? REST : Inks.area(part - 1);
                marks.add(new Mark.Box(year - HALF_BAR, unit.of(below), year + HALF_BAR, unit.of(below + stack[part]),
                        new Ink(ink.colour(), 0.4, "", ink.hatch(), 1)));
                below += stack[part];
            }
        }
    }
}
