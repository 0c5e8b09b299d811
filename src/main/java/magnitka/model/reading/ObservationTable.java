package magnitka.model.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import magnitka.model.Chain;
import magnitka.model.Observation;
import magnitka.model.Period;
import magnitka.model.Words;

/** Reads {@code observed.csv}. */
final class ObservationTable {

    private static final List<String> COLUMNS = List.of("quantity", "period", "value", "unit", "use", "evidence", "note");
    private static final List<String> OPTIONAL = List.of("relation", "independent", "compared_with");

    private final Optional<List<String>> columns;
    private final Names names;
    private final Problems problems;
    private final Optional<Chain> run;
    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * @param columns columns of the model's yearly table; nothing when they are not known
     * @param run the chain whose run lines for calibration must lie in; nothing when they need not
     */
    ObservationTable(Optional<List<String>> columns, Optional<Chain> run, Names names, Problems problems) {
        this.columns = columns;
        this.run = run;
        this.names = names;
        this.problems = problems;
    }

    List<Observation> read(Optional<Path> file) {
        List<Observation> observed = new ArrayList<>();
        CsvTable.read(file, COLUMNS, OPTIONAL, problems).rows().forEach(row -> observation(row).ifPresent(observed::add));
        return observed;
    }

    private Optional<Observation> observation(CsvTable.Row row) {
        OptionalDouble value = row.figure("value", problems);
        row.filled("unit", problems);
        Optional<Period> period = period(row);
        Optional<Observation.Use> use = row.choice("use", Observation.Use.class, problems);
        use.ifPresent(known -> checkQuantity(row, known));
        Optional<Observation.Relation> relation = unlessBlank(row, "relation", Observation.Relation.class, Observation.Relation.EXACT);
        Optional<Observation.Independence> independence =
                unlessBlank(row, "independent", Observation.Independence.class, Observation.Independence.YES);
        Optional<Observation.Comparison> comparison =
                unlessBlank(row, "compared_with", Observation.Comparison.class, Observation.Comparison.PHYSICS);
        List<String> evidence = EvidenceTable.listed(row, names, problems);
        use.filter(known -> known == Observation.Use.CALIBRATION).ifPresent(known -> {
            checkFitted(row, relation);
            checkCell(row, value, period);
        });
        if (period.isEmpty() || value.isEmpty() || use.isEmpty() || relation.isEmpty() || independence.isEmpty() || comparison.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Observation(row.get("quantity"), row.get("period"), value.getAsDouble(), row.get("unit"), use.get(),
                relation.get(), independence.get(), comparison.get(), evidence, row.get("note")));
    }

    private <E extends Enum<E>> Optional<E> unlessBlank(CsvTable.Row row, String column, Class<E> choices, E blank) {
        return row.get(column).isEmpty() ? Optional.of(blank) : row.choice(column, choices, problems);
    }

    private void checkFitted(CsvTable.Row row, Optional<Observation.Relation> relation) {
        relation.filter(known -> known != Observation.Relation.EXACT).ifPresent(known -> problems.add(row.at("relation"),
                "must be exact or blank in a line for calibration", Words.quoted(row.get("relation")), "A fit needs a figure, not a bound."));
        if (!row.get("independent").isEmpty()) {
            problems.add(row.at("independent"), "must be blank in a line for calibration", Words.quoted(row.get("independent")),
                    "The fit uses the line, so it tests nothing.");
        }
        if (!row.get("compared_with").isEmpty()) {
            problems.add(row.at("compared_with"), "must be blank in a line for calibration", Words.quoted(row.get("compared_with")),
                    "It is the physics that is fitted.");
        }
    }

    private void checkQuantity(CsvTable.Row row, Observation.Use use) {
        String quantity = row.get("quantity");
        if (use == Observation.Use.VALIDATION) {
            Texts.checkId(quantity, row.at("quantity"), problems);
        } else if (columns.isPresent() && !columns.get().contains(quantity)) {
            problems.add(row.at("quantity"), "must name a column of the model's table", Words.quoted(quantity),
                    Words.maybe(quantity, columns.get()));
        }
        String unit = row.get("unit");
        if (columns.isPresent() && columns.get().contains(quantity) && !unit.isBlank() && !unit.equals("t")) {
            problems.add(row.at("unit"), "must be \"t\" for a column of the model's table, which is in tons", Words.quoted(unit));
        }
    }

    private Optional<Period> period(CsvTable.Row row) {
        String text = row.get("period");
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty()) {
            problems.add(row.at("period"), Period.isSpelledLikeOne(text) ? "must have the earlier month first"
                    : "must be a year 1937, a month 1937-03 or months 1937-01/1937-06", Words.quoted(text));
        }
        return period;
    }

    /** What a run is fitted to must be tons of months that it goes through, and be said once. */
    private void checkCell(CsvTable.Row row, OptionalDouble value, Optional<Period> period) {
        if (value.isPresent() && value.getAsDouble() < 0) {
            problems.add(row.at("value"), "must not be negative in a line for calibration", row.get("value"));
        }
        if (period.isPresent()) {
            if (run.isPresent() && !period.get().liesIn(run.get())) {
                problems.add(row.at("period"), "must lie in the run to the day in a line for calibration: " + run.get().start() + " to " + run.get().end(),
                        Words.quoted(row.get("period")), "Or use the line for validation, which passes over it.");
            }
            String cell = row.get("quantity") + " " + period.get();
            Integer before = lines.putIfAbsent(cell, row.place().line());
            if (before != null) {
                problems.add(row.at("period"), "must be given once for a quantity in a line for calibration", Words.quoted(row.get("period")),
                        "Line " + before + " has these months of " + row.get("quantity") + " too.");
            }
        }
    }
}
