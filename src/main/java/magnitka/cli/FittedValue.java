package magnitka.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import magnitka.export.StoredRun;
import magnitka.model.Numerals;
import magnitka.model.Parameter;
import magnitka.result.Table;

/** What the fit that a model stores beside its parameters says of one of them. */
final class FittedValue {

    /** Stored figures have nine decimals. */
    private static final double SAME = 1e-9;

    private FittedValue() {}

    /** The interval and the run that made it; nothing for a parameter that is not fitted, or where no fit is stored. */
    static List<String> lines(Path model, Parameter p) {
        Path folder = model.resolve(FitStore.FOLDER);
        if (p.status() != Parameter.Status.FITTED || !Files.isDirectory(folder)) {
            return List.of();
        }
        StoredRun fit = StoredRun.read(folder, Set.of("parameters"));
        if (fit.table("parameters").isEmpty()) {
            return List.of();
        }
        Table table = fit.table("parameters").get();
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.text(row, "parameter").equals(p.name())) {
                double fitted = table.figure(row, "fitted");
                String same = Math.abs(fitted - p.value()) <= SAME ? "" : ", which gave " + Numerals.shown(fitted);
                return List.of("Interval of the fit: " + Numerals.shown(table.figure(row, "interval_low")) + " to "
                        + Numerals.shown(table.figure(row, "interval_high")) + same, "Fitted by '" + fit.manifest().command() + "'; its tables and manifest are in " + folder);
            }
        }
        return List.of();
    }
}
