package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import magnitka.model.Model;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** What a mechanism is worth: errors in and out of sample when the model is fitted again without it. */
public final class Ablation {

    private Ablation() {}

    /**
     * A model without one of its mechanisms.
     *
     * @param mechanism name of the mechanism
     * @param model the model with the scenario that switches it off
     * @param held fitted parameters that keep their value, since the scenario gives them one
     */
    public record Without(String mechanism, Model model, Set<String> held) {

        public Without {
            held = Set.copyOf(held);
        }
    }

    private record Row(String mechanism, int free, List<Double> errors) {}

    static long evaluations(FitSettings settings, int mechanisms) {
        return Refit.evaluations(settings, mechanisms * (1 + settings.splits().size()));
    }

    static Table table(Archive archive, Fit fit, Predictions whole, List<Without> mechanisms, Workshop workshop) {
        List<Holdout> parts = new ArrayList<>(List.of(Holdout.nothing(archive)));
        parts.addAll(Holdout.splits(archive, workshop.settings().splits()));
        Row full = new Row("none", fit.point().length, parts.stream().map(part -> errorOf(whole, part)).toList());
        List<Row> rows = new ArrayList<>(List.of(full));
        for (Without without : mechanisms) {
            rows.add(row(archive, fit, without, parts, workshop));
        }
        return table(rows, parts);
    }

    private static double errorOf(Predictions whole, Holdout part) {
        return whole.schemes().stream()
                .filter(scheme -> scheme.name().equals(part.scheme()))
                .mapToDouble(whole::percent)
                .findFirst()
                .orElseThrow();
    }

    private static Row row(Archive archive, Fit fit, Without without, List<Holdout> parts, Workshop workshop) {
        Space space = Space.of(without.model(), without.held());
        Objective objective = fit.objective().withSpace(space);
        List<Refit> refits = Refit.all(parts, objective, common(fit, space), "ablation-" + without.mechanism() + "-", workshop);
        return new Row(without.mechanism(), space.size(), refits.stream()
                .map(refit -> Errors.meanAbsolutePercent(archive.filled(), refit.tons(), refit.part().predicted()))
                .toList());
    }

    /** The fitted point in the parameters that are still free. */
    private static double[] common(Fit fit, Space space) {
        List<String> names = fit.objective().space().names();
        return space.names().stream().mapToDouble(name -> fit.point()[names.indexOf(name)]).toArray();
    }

    private static Table table(List<Row> rows, List<Holdout> parts) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("without", "Mechanism that is switched off; none for the whole model."),
                Columns.count("free_parameters", "Free parameters that are left.")));
        parts.forEach(part -> {
            columns.add(Columns.percent(part.scheme(), "Mean absolute error, " + part.scheme() + ", fitted again without the mechanism."));
            columns.add(Columns.percent(part.scheme() + "_worth", "How much worse that is than the whole model, in points; below 0: better without."));
        });
        Table.Rows table = Table.of("ablation", "What each mechanism is worth: errors of the model fitted again without it.", columns);
        for (Row row : rows) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.mechanism()), Cell.of((double) row.free())));
            for (int i = 0; i < parts.size(); i++) {
                cells.add(Cell.of(row.errors().get(i)));
                cells.add(Cell.of(row.errors().get(i) - rows.get(0).errors().get(i)));
            }
            table.add(cells);
        }
        return table.table();
    }
}
