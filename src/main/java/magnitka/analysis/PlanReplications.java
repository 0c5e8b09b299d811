package magnitka.analysis;

import static magnitka.result.Columns.tons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** What each replication was asked for, made and reported, by year and product, as {@code plan_replications.csv} holds it. */
public final class PlanReplications {

    /** Name of the table. */
    public static final String TABLE = "plan_replications";

    /** What is told of a product in a year, in the order of the columns. */
    public enum Account {
        TARGET(tons("target", "Target, gross tons.")),
        TARGET_BY_GRADE(tons("target_by_grade", "Target in tons that count by grade: those that an order accepts, at the planned mix.")),
        REAL(tons("real", "Output, all grades.")),
        GOOD(tons("good", "Output in grades that orders accept.")),
        REPORTED(tons("reported", "Output as reported.")),
        IN_SHAPES(tons("in_shapes", "Tons in the shapes that were asked for: of each shape what was made, or asked for if that is less; blank without an assortment.")),
        ORDERED(tons("ordered", "What the plan has customers order; of what works use too, what customers order of themselves; blank without customers.")),
        ORDERS_MET(tons("orders_met", "What of it customers accepted; blank as above.")),
        EXTRA_EFFORT(Column.number("extra_effort", "days", Columns.TONS_DECIMALS, "Effort above normal, in days of normal effort.")),
        MONTHS_MET(Column.number("months_met", "months", 0, "Months with a target in which what was reported came up to it, in gross tons."));

        private final Column column;

        Account(Column column) {
            this.column = column;
        }

        /** True if some products have none. */
        public boolean mayBeBlank() {
            return this == IN_SHAPES || this == ORDERED || this == ORDERS_MET;
        }

        public Column column() {
            return column;
        }
    }

    private static final int KEYS = 3;

    private final List<Integer> years;
    private final List<String> quantities;

    /** By quantity, account, year and replication; NaN where blank. */
    private final double[][][][] values;

    private PlanReplications(List<Integer> years, List<String> quantities, double[][][][] values) {
        this.years = List.copyOf(years);
        this.quantities = List.copyOf(quantities);
        this.values = values;
    }

    /** Columns of the table. */
    public static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Replications.REPLICATION, Columns.YEAR, Columns.QUANTITY));
        Arrays.stream(Account.values()).map(Account::column).forEach(columns::add);
        return columns;
    }

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException if it is not one row for each replication, year and quantity, in order
     */
    public static PlanReplications of(Table table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        List<String> wanted = columns().stream().map(Column::name).toList();
        if (!names.equals(wanted)) {
            throw new IllegalArgumentException("must have the columns " + String.join(", ", wanted) + ", got " + String.join(", ", names));
        }
        Set<Integer> years = new TreeSet<>();
        List<String> quantities = new ArrayList<>();
        for (int row = 0; row < table.rows().size() && whole(table, row, 0) == 0; row++) {
            years.add(whole(table, row, 1));
            String quantity = name(table, row);
            if (!quantities.contains(quantity)) {
                quantities.add(quantity);
            }
        }
        int ofReplication = years.size() * quantities.size();
        if (ofReplication == 0 || table.rows().size() % ofReplication != 0) {
            throw new IllegalArgumentException("must have a row for each replication, year and quantity, got " + table.rows().size() + " rows");
        }
        PlanReplications read = new PlanReplications(new ArrayList<>(years), quantities,
                new double[quantities.size()][Account.values().length][years.size()][table.rows().size() / ofReplication]);
        for (int row = 0; row < table.rows().size(); row++) {
            read.take(table, row);
        }
        return read;
    }

    /** A number of a key, or -1 where there is none. */
    private static int whole(Table table, int row, int column) {
        return table.rows().get(row).get(column) instanceof Cell.Figure figure ? (int) figure.value() : -1;
    }

    private static String name(Table table, int row) {
        return table.rows().get(row).get(KEYS - 1) instanceof Cell.Text text ? text.value() : "";
    }

    private void take(Table table, int row) {
        int q = row % quantities.size();
        int year = row / quantities.size() % years.size();
        int replication = row / quantities.size() / years.size();
        if (whole(table, row, 0) != replication || whole(table, row, 1) != years.get(year) || !name(table, row).equals(quantities.get(q))) {
            throw new IllegalArgumentException("must have replication " + replication + ", year " + years.get(year) + " and " + quantities.get(q)
                    + " in line " + (row + 2));
        }
        for (Account account : Account.values()) {
            Cell cell = table.rows().get(row).get(KEYS + account.ordinal());
            if (cell instanceof Cell.Figure figure) {
                values[q][account.ordinal()][year][replication] = figure.value();
            } else if (account.mayBeBlank()) {
                values[q][account.ordinal()][year][replication] = Double.NaN;
            } else {
                throw new IllegalArgumentException("must have no blank cells in " + account.column().name() + ", got one in line " + (row + 2));
            }
        }
    }

    public List<Integer> years() {
        return years;
    }

    public List<String> quantities() {
        return quantities;
    }

    public int count() {
        return values[0][0][0].length;
    }

    /** Figures of a year by replication; NaN where there is none. */
    public double[] ofYear(int quantity, Account account, int year) {
        return values[quantity][account.ordinal()][year].clone();
    }

    /** Figures of all years together, by replication; NaN where there is none. */
    public double[] ofAllYears(int quantity, Account account) {
        double[] sums = new double[count()];
        for (double[] year : values[quantity][account.ordinal()]) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += year[k];
            }
        }
        return sums;
    }
}
