package magnitka.export.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import magnitka.export.StoredRun;
import magnitka.result.Decimals;

/** From rated capacity to good output, cause by cause: one panel a works. */
final class WaterfallChart {

    private static final Ink RATED = Ink.area("#bfbfbf", Ink.Hatch.NONE);
    private static final Ink LOSS = Ink.area("#f0b27a", Ink.Hatch.RISING);
    private static final Ink GAIN = Ink.area("#a9d6f0", Ink.Hatch.FALLING);
    private static final Ink GOOD = Ink.area("#2c5f8a", Ink.Hatch.NONE);
    private static final double SMALL = 0.005;
    private static final double ROOM_FOR_LABELS = 1.22;
    private static final double ROW = 1.55;

    private final Reading losses;
    private final Choice choice;
    private final Names names;

    private WaterfallChart(Reading losses, Choice choice, Names names) {
        this.losses = losses;
        this.choice = choice;
        this.names = names;
    }

    static Figure of(StoredRun run, Choice choice) {
        return new WaterfallChart(Reading.of(run.table("losses").orElseThrow(), "year", "works", "line", "cause", "tons"), choice, Names.of(run)).figure();
    }

    private Figure figure() {
        List<Panel> panels = new ArrayList<>();
        for (String works : losses.texts("works")) {
            if (choice.takes(works)) {
                panel(works).ifPresent(panels::add);
            }
        }
        String when = choice.year().isPresent() ? "in " + choice.year().getAsInt()
                : losses.firstYear() == losses.lastYear() ? "in " + losses.firstYear() : losses.firstYear() + "-" + losses.lastYear();
        List<Panel.Sign> legend = new ArrayList<>(List.of(new Panel.Sign("rated", RATED, Panel.Shape.AREA),
                new Panel.Sign("lost to a cause", LOSS, Panel.Shape.AREA), new Panel.Sign("good output", GOOD, Panel.Shape.AREA)));
        if (panels.stream().flatMap(panel -> panel.marks().stream()).anyMatch(mark -> mark instanceof Mark.Box box && box.ink().equals(GAIN))) {
            legend.add(2, new Panel.Sign("gained", GAIN, Panel.Shape.AREA));
        }
        return new Figure("Where the tons went, " + when,
                "From what all started units were rated for, down to good output; causes below half a per cent are taken together. Means over replications.",
                legend, panels, Figure.Form.rows(2, 290, ROW));
    }

    private Optional<Panel> panel(String works) {
        Map<String, Double> causes = new LinkedHashMap<>();
        double rated = 0;
        double good = 0;
        for (int row = 0; row < losses.rows(); row++) {
            if (losses.text(row, "works").equals(works) && choice.takes(losses.year(row))) {
                double tons = losses.amount(row, "tons");
                switch (losses.text(row, "line")) {
                    case "rated" -> rated += tons;
                    case "good" -> good += tons;
                    default -> causes.merge(losses.text(row, "cause"), tons, Double::sum);
                }
            }
        }
        return rated <= 0 ? Optional.empty() : Optional.of(panel(works, rated, good, causes));
    }

    private Panel panel(String works, double rated, double good, Map<String, Double> causes) {
        Map<String, Double> shown = new LinkedHashMap<>();
        double small = 0;
        for (Map.Entry<String, Double> cause : causes.entrySet()) {
            if (StrictMath.abs(cause.getValue()) >= SMALL * rated) {
                shown.put(cause.getKey(), cause.getValue());
            } else {
                small += cause.getValue();
            }
        }
        if (StrictMath.abs(small) >= SMALL * rated / 10) {
            shown.put("other causes", small);
        }
        Tons unit = Tons.upTo(rated);
        List<String> names = new ArrayList<>(List.of("rated"));
        List<Mark> marks = new ArrayList<>();
        bar(marks, 0, 0, unit.of(rated), RATED, 1);
        double left = rated;
        for (Map.Entry<String, Double> cause : shown.entrySet()) {
            double next = left - cause.getValue();
            bar(marks, names.size(), unit.of(next), unit.of(left), cause.getValue() < 0 ? GAIN : LOSS, cause.getValue() / rated);
            names.add(this.names.cause(cause.getKey()));
            left = next;
        }
        bar(marks, names.size(), 0, unit.of(good), GOOD, good / rated);
        names.add("good output");
        return Panel.of(this.names.place(works), unit.name(), Axis.between(0, unit.of(rated) * ROOM_FOR_LABELS), Axis.ofRows(names), marks);
    }

    private static void bar(List<Mark> marks, int row, double from, double to, Ink ink, double share) {
        marks.add(new Mark.Box(from, row + 0.15, to, row + 0.85, ink));
        marks.add(new Mark.Label(Math.max(from, to), row + 0.5, Decimals.fixed(100 * share, 1) + " %", 4));
    }
}
