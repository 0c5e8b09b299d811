package magnitka.model;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads {@code observed.csv}. */
final class ObservationTable {

    private static final List<String> COLUMNS = List.of("quantity", "period", "value", "unit", "use", "evidence", "note");
    private static final List<String> OPTIONAL = List.of("relation", "independent", "compared_with");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private final Optional<List<String>> columns;
    private final Names names;
    private final Problems problems;

    /** {@code columns} are the columns of the model's yearly table; nothing when they are not known. */
    ObservationTable(Optional<List<String>> columns, Names names, Problems problems) {
        this.columns = columns;
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
        checkPeriod(row);
        Optional<Observation.Use> use = row.choice("use", Observation.Use.class, problems);
        use.ifPresent(known -> checkQuantity(row, known));
        Optional<Observation.Relation> relation = unlessBlank(row, "relation", Observation.Relation.class, Observation.Relation.EXACT);
        Optional<Observation.Independence> independence =
                unlessBlank(row, "independent", Observation.Independence.class, Observation.Independence.YES);
        Optional<Observation.Comparison> comparison =
                unlessBlank(row, "compared_with", Observation.Comparison.class, Observation.Comparison.PHYSICS);
        List<String> evidence = EvidenceTable.listed(row, names, problems);
        use.filter(known -> known == Observation.Use.CALIBRATION).ifPresent(known -> checkFitted(row, relation));
        if (value.isEmpty() || use.isEmpty() || relation.isEmpty() || independence.isEmpty() || comparison.isEmpty()) {
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

    private void checkPeriod(CsvTable.Row row) {
        String period = row.get("period");
        String[] ends = period.split("/", -1);
        boolean span = ends.length == 2 && MONTH.matcher(ends[0]).matches() && MONTH.matcher(ends[1]).matches();
        if (span && YearMonth.parse(ends[1]).isBefore(YearMonth.parse(ends[0]))) {
            problems.add(row.at("period"), "must have the earlier month first", Words.quoted(period));
        } else if (!span && !YEAR.matcher(period).matches() && !MONTH.matcher(period).matches()) {
            problems.add(row.at("period"), "must be a year 1937, a month 1937-03 or months 1937-01/1937-06", Words.quoted(period));
        }
    }
}
