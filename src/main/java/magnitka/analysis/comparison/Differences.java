package magnitka.analysis.comparison;

import static magnitka.result.Columns.tons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.analysis.LossTable;
import magnitka.analysis.Replications;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** Yearly output of one run against another, A and B, quantity by quantity. */
public final class Differences {

    private static final Column HIGHER = Columns.share("share_higher", "Share of pairs in which B is above A; blank without pairs.");
    private static final int PERCENT_DECIMALS = 2;

    private final Replications a;
    private final Replications b;
    private final Difference.Pairing pairing;

    private Differences(Replications a, Replications b, Difference.Pairing pairing) {
        this.a = a;
        this.b = b;
        this.pairing = pairing;
    }

    /**
     * Sets two runs of the same years and quantities against each other.
     *
     * @param pairing if paired, only the replications that both have are looked at
     */
    public static Differences of(Replications a, Replications b, Difference.Pairing pairing) {
        if (!a.years().equals(b.years()) || !a.quantities().equals(b.quantities())) {
            throw new IllegalArgumentException("b: must have the years and quantities of a");
        }
        return new Differences(a, b, pairing);
    }

    public Difference.Pairing pairing() {
        return pairing;
    }

    /** Pairs of replications, or replications of A. */
    public int countA() {
        return pairing == Difference.Pairing.PAIRED ? Math.min(a.count(), b.count()) : a.count();
    }

    /** Pairs of replications, or replications of B. */
    public int countB() {
        return pairing == Difference.Pairing.PAIRED ? countA() : b.count();
    }

    /** True if there are enough replications for intervals. */
    public boolean hasIntervals() {
        return pairing != Difference.Pairing.SINGLE && Math.min(countA(), countB()) > 1;
    }

    public List<Integer> years() {
        return a.years();
    }

    public List<String> quantities() {
        return a.quantities();
    }

    /** A quantity in a year, both counted from 0. */
    public Difference ofYear(int quantity, int year) {
        return difference(a.ofYear(quantity, year), b.ofYear(quantity, year));
    }

    /** A quantity in all years together. */
    public Difference ofAllYears(int quantity) {
        return difference(a.ofAllYears(quantity), b.ofAllYears(quantity));
    }

    private Difference difference(double[] tonsA, double[] tonsB) {
        return Difference.of(Arrays.copyOf(tonsA, countA()), Arrays.copyOf(tonsB, countB()), pairing);
    }

    /** Year by year, and the whole period. */
    public List<Table> tables() {
        return List.of(yearly(), total());
    }

    private Table yearly() {
        List<Column> columns = new ArrayList<>(List.of(Columns.YEAR));
        columns.addAll(figures());
        Table.Rows rows = Table.of("differences", "Yearly output of run B less that of run A, with " + method() + ".", columns);
        for (int year = 0; year < years().size(); year++) {
            for (int q = 0; q < quantities().size(); q++) {
                List<Cell> row = new ArrayList<>(List.of(Cell.of(years().get(year))));
                row.addAll(cells(q, ofYear(q, year)));
                rows.add(row);
            }
        }
        return rows.table();
    }

    private Table total() {
        Table.Rows rows = Table.of("differences_total", "Output of all years of run B less that of run A, with " + method() + ".", figures());
        for (int q = 0; q < quantities().size(); q++) {
            rows.add(cells(q, ofAllYears(q)));
        }
        return rows.table();
    }

    /** How intervals are made, for a sentence. */
    public String method() {
        if (pairing != Difference.Pairing.SINGLE && !hasIntervals()) {
            return "no intervals, since not two replications of each are compared";
        }
        return switch (pairing) {
            case PAIRED -> "95 % intervals of the mean difference between replications of the same number and seed (paired t)";
            case UNPAIRED -> "95 % intervals of the difference of the means of unrelated replications (Welch)";
            case SINGLE -> "no intervals, since both are single expected runs";
        };
    }

    private static List<Column> figures() {
        return List.of(Columns.QUANTITY, Columns.UNIT,
                tons("mean_a", "Mean over the replications of A that are compared."),
                tons("mean_b", "Mean over the replications of B that are compared."),
                tons("difference", "mean_b less mean_a."),
                tons("low", "Lower end of the 95 % interval of the difference; blank for single runs."),
                tons("high", "Upper end of the 95 % interval of the difference; blank for single runs."),
                Column.number("percent", "%", PERCENT_DECIMALS, "The difference over mean_a; blank where that is zero."),
                HIGHER);
    }

    private List<Cell> cells(int quantity, Difference difference) {
        double half = difference.half().orElse(Double.NaN);
        return List.of(Cell.of(quantities().get(quantity)), Cell.of("t"), Cell.of(difference.meanA()), Cell.of(difference.meanB()), Cell.of(difference.tons()),
                Cell.ofKnown(difference.tons() - half), Cell.ofKnown(difference.tons() + half), Cell.ofKnown(difference.percent()),
                Cell.ofKnown(difference.shareHigher().orElse(Double.NaN)));
    }

    /** Lost tons by works and cause of two runs, from their tables {@code losses}. */
    public static Table losses(Table lossesA, Table lossesB) {
        Map<List<String>, double[]> tons = new LinkedHashMap<>();
        gather(lossesA, 0, tons);
        gather(lossesB, 1, tons);
        Table.Rows rows = Table.of("differences_losses",
                "From rated capacity to good output in run B less the same in run A, line by line: where a difference comes from. "
                        + "Means over replications, without intervals.",
                Columns.YEAR, Columns.WORKS, LossTable.LINE, LossTable.CAUSE,
                tons("tons_a", "Mean tons of the line in A."),
                tons("tons_b", "Mean tons of the line in B."),
                tons("difference", "tons_b less tons_a."));
        tons.forEach((key, both) -> rows.add(Cell.of(Integer.parseInt(key.get(0))), Cell.of(key.get(1)), Cell.of(key.get(2)),
                key.get(3).isEmpty() ? Cell.BLANK : Cell.of(key.get(3)), Cell.of(both[0]), Cell.of(both[1]), Cell.of(both[1] - both[0])));
        return rows.table();
    }

    private static void gather(Table losses, int run, Map<List<String>, double[]> tons) {
        List<String> names = losses.columns().stream().map(Column::name).toList();
        if (!names.containsAll(List.of("year", "works", "line", "cause", "tons"))) {
            throw new IllegalArgumentException("must have the columns year, works, line, cause and tons, got " + String.join(", ", names));
        }
        int causes = names.indexOf("cause");
        for (int row = 0; row < losses.rows().size(); row++) {
            String cause = losses.rows().get(row).get(causes) instanceof Cell.Text text ? text.value() : "";
            List<String> key = List.of("" + (int) losses.figure(row, "year"), losses.text(row, "works"), losses.text(row, "line"), cause);
            tons.computeIfAbsent(key, any -> new double[2])[run] += losses.figure(row, "tons");
        }
    }
}
