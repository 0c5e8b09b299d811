package magnitka.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import magnitka.analysis.PlanReplications;
import magnitka.analysis.PlanReplications.Account;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** How the plan was fulfilled in one run against another, A and B, both with people: product by product. */
public final class PlanDifferences {

    private static final int DECIMALS = 6;

    /** Fewer replications give no interval. */
    private static final int LEAST = 2;

    private final PlanReplications a;
    private final PlanReplications b;
    private final Difference.Pairing pairing;

    /** @param pairing if paired, only the replications that both have are looked at */
    public PlanDifferences(PlanReplications a, PlanReplications b, Difference.Pairing pairing) {
        if (!a.years().equals(b.years()) || !a.quantities().equals(b.quantities())) {
            throw new IllegalArgumentException("must have the years and quantities of the other run");
        }
        this.a = a;
        this.b = b;
        this.pairing = pairing;
    }

    /** What is compared. */
    public enum Plan {
        FULFILMENT_REPORTED("ratio", Account.REPORTED, Account.TARGET),
        FULFILMENT_TONS("ratio", Account.REAL, Account.TARGET),
        FULFILMENT_GRADES("ratio", Account.GOOD, Account.TARGET_BY_GRADE),
        FULFILMENT_ASSORTMENT("ratio", Account.IN_SHAPES, Account.TARGET),
        FULFILMENT_ORDERS("ratio", Account.ORDERS_MET, Account.ORDERED),
        PADDING("t", Account.REPORTED, Account.REAL),
        EXTRA_EFFORT("days", Account.EXTRA_EFFORT, Account.TARGET),
        MONTHS_MET("months", Account.MONTHS_MET, Account.TARGET);

        private final String unit;
        private final Account first;
        private final Account second;

        Plan(String unit, Account first, Account second) {
            this.unit = unit;
            this.first = first;
            this.second = second;
        }

        public String unit() {
            return unit;
        }

        /** Name as files spell it. */
        public String spelled() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Figure of a replication; NaN where nothing was asked for. */
        private double of(double one, double other, double target) {
            if (!(target > 0)) {
                return Double.NaN;
            }
            return switch (this) {
                case PADDING -> one - other;
                case EXTRA_EFFORT, MONTHS_MET -> one;
                default -> other > 0 ? one / other : Double.NaN;
            };
        }
    }

    public List<Integer> years() {
        return a.years();
    }

    public List<String> quantities() {
        return a.quantities();
    }

    public Difference.Pairing pairing() {
        return pairing;
    }

    /** Replications of each run, or of the one that has fewer; a difference is of fewer where some have nothing to compare with. */
    public int count() {
        return Math.min(a.count(), b.count());
    }

    /** A quantity in a year, both counted from 0; empty where fewer than two replications have something to compare with. */
    public Optional<Difference> ofYear(Plan measure, int quantity, int year) {
        return difference(measure, run -> account -> run.ofYear(quantity, account, year));
    }

    /** A quantity in all years together. */
    public Optional<Difference> ofAllYears(Plan measure, int quantity) {
        return difference(measure, run -> account -> run.ofAllYears(quantity, account));
    }

    private Optional<Difference> difference(Plan measure, Function<PlanReplications, Function<Account, double[]>> reading) {
        double[] ofA = figures(measure, reading.apply(a));
        double[] ofB = figures(measure, reading.apply(b));
        double[] knownA = Arrays.stream(ofA).filter(Double::isFinite).toArray();
        double[] knownB = Arrays.stream(ofB).filter(Double::isFinite).toArray();
        if (pairing == Difference.Pairing.PAIRED) {
            int[] both = IntStream.range(0, count()).filter(k -> Double.isFinite(ofA[k]) && Double.isFinite(ofB[k])).toArray();
            knownA = Arrays.stream(both).mapToDouble(k -> ofA[k]).toArray();
            knownB = Arrays.stream(both).mapToDouble(k -> ofB[k]).toArray();
        }
        int least = Math.min(LEAST, count());
        return knownA.length < least || knownB.length < least ? Optional.empty() : Optional.of(Difference.of(knownA, knownB, pairing));
    }

    private static double[] figures(Plan measure, Function<Account, double[]> run) {
        double[] first = run.apply(measure.first);
        double[] second = run.apply(measure.second);
        double[] target = run.apply(Account.TARGET);
        double[] figures = new double[first.length];
        for (int k = 0; k < figures.length; k++) {
            figures[k] = measure.of(first[k], second[k], target[k]);
        }
        return figures;
    }

    /** Year by year, and the whole period. */
    public List<Table> tables() {
        List<Column> columns = new ArrayList<>(List.of(Columns.YEAR));
        columns.addAll(columns());
        Table.Rows yearly = Table.of("differences_plan", "How the plan of a year was fulfilled in run B less the same in run A, for runs with people; replications and "
                + "intervals as in differences.csv. A ratio is one of each replication. Replications with nothing to compare with, such as those without a target, are left out; so are rows "
                + "of fewer than two such replications.", columns);
        Table.Rows total = Table.of("differences_plan_total", "How the plans of all years together were fulfilled in run B less the same in run A, for runs with people.", columns());
        for (int q = 0; q < quantities().size(); q++) {
            for (Plan measure : Plan.values()) {
                for (int year = 0; year < years().size(); year++) {
                    Cell of = Cell.of(years().get(year));
                    int quantity = q;
                    ofYear(measure, q, year).ifPresent(difference -> {
                        List<Cell> row = new ArrayList<>(List.of(of));
                        row.addAll(cells(quantity, measure, difference));
                        yearly.add(row);
                    });
                }
                int quantity = q;
                ofAllYears(measure, q).ifPresent(difference -> total.add(cells(quantity, measure, difference)));
            }
        }
        return List.of(yearly.table(), total.table());
    }

    private static List<Column> columns() {
        return List.of(Columns.QUANTITY,
                Column.text("measure", "fulfilment_reported, _tons, _grades, _assortment, _orders: what was reported, made, good, in the shapes asked for and accepted, over "
                        + "what was asked for and ordered; padding: reported less made; extra_effort: above normal; months_met: months whose report came up to the target."),
                Columns.UNIT,
                figure("mean_a", "Mean over the replications of A that are compared."),
                figure("mean_b", "Mean over the replications of B that are compared."),
                figure("difference", "mean_b less mean_a."),
                figure("low", "Lower end of the 95 % interval of the difference; blank for single runs."),
                figure("high", "Upper end of the 95 % interval of the difference; blank for single runs."),
                Columns.share("share_higher", "Share of pairs in which B is above A; blank without pairs."),
                Column.number("pairs", "", 0, "Pairs of replications that are compared: those in which both have something to compare with; blank without pairs."));
    }

    private static Column figure(String name, String meaning) {
        return Column.number(name, "", DECIMALS, meaning);
    }

    private List<Cell> cells(int quantity, Plan measure, Difference difference) {
        double half = difference.half().orElse(Double.NaN);
        return List.of(Cell.of(quantities().get(quantity)), Cell.of(measure.spelled()), Cell.of(measure.unit()), Cell.of(difference.meanA()),
                Cell.of(difference.meanB()), Cell.of(difference.tons()), Cell.ofKnown(difference.tons() - half), Cell.ofKnown(difference.tons() + half),
                Cell.ofKnown(difference.shareHigher().orElse(Double.NaN)), pairing == Difference.Pairing.PAIRED ? Cell.of(difference.count()) : Cell.BLANK);
    }
}
