package magnitka.analysis.comparison;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;
import static magnitka.result.Columns.tons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import magnitka.analysis.Distribution;
import magnitka.model.Model;
import magnitka.model.Observation;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;

/**
 * Simulated output against the archive, cell by cell: every yearly observation for calibration
 * of a year that the run goes through from the first day to the last.
 *
 * @param cells cells in the order of the observations
 */
public record Comparison(List<Match> cells) {

    /**
     * One cell.
     *
     * @param year calendar year
     * @param quantity column of the yearly table
     * @param simulatedTons median over replications
     * @param archiveTons what the archive says
     * @param p10Tons 10 % of replications are at or below it
     * @param p90Tons 90 % of replications are at or below it
     * @param largestTons largest over replications
     */
    public record Match(int year, String quantity, double simulatedTons, double archiveTons, double p10Tons, double p90Tons,
            double largestTons) {

        /** True if the archive says that nothing was made. */
        public boolean isZero() {
            return archiveTons == 0;
        }

        /** True if the archive says that nothing was made, and no replication made anything. */
        public boolean keepsZero() {
            return isZero() && largestTons == 0;
        }

        /** (simulated - archive) / archive in per cent; NaN for a zero cell. */
        public double errorPercent() {
            return isZero() ? Double.NaN : 100 * (simulatedTons - archiveTons) / archiveTons;
        }

        public boolean insideBand() {
            return p10Tons <= archiveTons && archiveTons <= p90Tons;
        }
    }

    public Comparison {
        cells = List.copyOf(cells);
    }

    public static Comparison from(Model model, EnsembleResult result) {
        List<Match> cells = new ArrayList<>();
        for (Observation observation : compared(model)) {
            int measure = result.measures().indexOf(observation.quantity());
            int year = result.calendar().indexOf(observation.months().first().getYear());
            Distribution tons = Distribution.of(result.yearlyTons(measure, year));
            cells.add(new Match(result.calendar().year(year), observation.quantity(), tons.median(), observation.value(),
                    tons.quantile(0.1), tons.quantile(0.9), tons.largest()));
        }
        return new Comparison(cells);
    }

    private static List<Observation> compared(Model model) {
        return model.observed().stream().filter(observation -> observation.use() == Observation.Use.CALIBRATION
                && model.chain().table().containsKey(observation.quantity())
                && observation.months().isYear() && observation.months().liesIn(model.chain())).toList();
    }

    /** True if there is a cell in which the archive says that something was made, so that a run has a mean error. */
    public static boolean hasErrors(Model model) {
        return compared(model).stream().anyMatch(observation -> observation.value() != 0);
    }

    /** Mean absolute error in per cent over the cells that are not zero; nothing when there are none. */
    public OptionalDouble meanAbsoluteErrorPercent() {
        return cells.stream().filter(cell -> !cell.isZero()).mapToDouble(cell -> StrictMath.abs(cell.errorPercent())).average();
    }

    /** Number of cells in which the archive says that something was made. */
    public long filledCells() {
        return cells.stream().filter(cell -> !cell.isZero()).count();
    }

    public long zeroCells() {
        return cells.stream().filter(Match::isZero).count();
    }

    public long zeroCellsKept() {
        return cells.stream().filter(Match::keepsZero).count();
    }

    /** The cell of a year and quantity, if the archive has one. */
    public Optional<Match> cell(int year, String quantity) {
        return cells.stream().filter(cell -> cell.year() == year && cell.quantity().equals(quantity)).findFirst();
    }

    public Table table() {
        Table.Rows rows = Table.of("comparison", "Simulated yearly output against the archive, cell by cell.",
                Columns.YEAR, Columns.QUANTITY, Columns.UNIT,
                tons("simulated", "Median over replications."),
                tons("archive", "What the archive says."),
                Column.number("error", "%", 2, "(simulated - archive) / archive; blank where the archive says zero."),
                tons("p10", "10 % of replications are at or below it."),
                tons("p90", "90 % of replications are at or below it."),
                Column.text("inside_band", "Whether the archive's figure lies from p10 to p90: yes or no."));
        for (Match cell : cells) {
            rows.add(of(cell.year()), of(cell.quantity()), of("t"), of(cell.simulatedTons()), of(cell.archiveTons()),
                    ofKnown(cell.errorPercent()), of(cell.p10Tons()), of(cell.p90Tons()), of(cell.insideBand() ? "yes" : "no"));
        }
        return rows.table();
    }
}
