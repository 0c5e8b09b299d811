package magnitka.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** Yearly output of every replication, as {@code replications.csv} holds it. */
public final class Replications {

    /** Name of the table. */
    public static final String TABLE = "replications";

    public static final Column REPLICATION = Column.number("replication", "", 0,
            "Number of the replication, from 0; under one seed it meets the same luck in every variant of a model.");

    private static final int KEYS = 2;

    private final List<Integer> years;
    private final List<String> quantities;
    private final double[][][] tons;

    private Replications(List<Integer> years, List<String> quantities, double[][][] tons) {
        this.years = List.copyOf(years);
        this.quantities = List.copyOf(quantities);
        this.tons = tons;
    }

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException if it is not one row for each replication and year, in order
     */
    public static Replications of(Table table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        if (names.size() <= KEYS || !names.subList(0, KEYS).equals(List.of(REPLICATION.name(), Columns.YEAR.name()))
                || table.columns().stream().anyMatch(column -> column.kind() != Column.Kind.NUMBER)) {
            throw new IllegalArgumentException("must have the columns replication, year and one for each quantity, got " + String.join(", ", names));
        }
        Set<Integer> years = new LinkedHashSet<>();
        for (int row = 0; row < table.rows().size() && wholeAt(table, row, 0) == 0; row++) {
            years.add(wholeAt(table, row, 1));
        }
        List<Integer> inOrder = new ArrayList<>(years);
        int rows = table.rows().size();
        if (rows == 0 || rows % inOrder.size() != 0) {
            throw new IllegalArgumentException("must have a row for each replication and year, got " + rows + " rows");
        }
        double[][][] tons = new double[names.size() - KEYS][inOrder.size()][rows / inOrder.size()];
        for (int row = 0; row < rows; row++) {
            int year = row % inOrder.size();
            int replication = row / inOrder.size();
            if (wholeAt(table, row, 0) != replication || wholeAt(table, row, 1) != inOrder.get(year)) {
                throw new IllegalArgumentException("must have replication " + replication + " and year " + inOrder.get(year) + " in line " + (row + 2));
            }
            for (int q = 0; q < tons.length; q++) {
                tons[q][year][replication] = at(table, row, q + KEYS);
            }
        }
        return new Replications(inOrder, names.subList(KEYS, names.size()), tons);
    }

    private static int wholeAt(Table table, int row, int column) {
        return (int) at(table, row, column);
    }

    private static double at(Table table, int row, int column) {
        if (table.rows().get(row).get(column) instanceof Cell.Figure figure) {
            return figure.value();
        }
        throw new IllegalArgumentException("must have no blank cells, got one in line " + (row + 2));
    }

    /** Calendar years, in order. */
    public List<Integer> years() {
        return years;
    }

    /** Quantities of the yearly table. */
    public List<String> quantities() {
        return quantities;
    }

    /** Number of replications. */
    public int count() {
        return tons[0][0].length;
    }

    /** Tons of a quantity in a year, by replication. */
    public double[] ofYear(int quantity, int year) {
        return tons[quantity][year].clone();
    }

    /** Tons of a quantity in all years, by replication. */
    public double[] ofAllYears(int quantity) {
        return IntStream.range(0, count())
                .mapToDouble(k -> IntStream.range(0, years.size()).mapToDouble(year -> tons[quantity][year][k]).sum())
                .toArray();
    }
}
