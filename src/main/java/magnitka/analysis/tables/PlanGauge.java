package magnitka.analysis.tables;

import static magnitka.result.Cell.of;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import magnitka.analysis.PlanReplications;
import magnitka.analysis.PlanReplications.Account;
import magnitka.engine.Accounts;
import magnitka.engine.Plant;
import magnitka.model.Measure;
import magnitka.model.Model;
import magnitka.plan.PlanAccounts;
import magnitka.result.Cell;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;
import magnitka.run.Gauge;

/** What each replication was asked for, made and reported, by year and product: read off its rows, then told. */
public final class PlanGauge implements Gauge {

    private static final int MONTHS = 12;
    private static final int ACCOUNTS = Account.values().length;

    /** What was reported may fall short of the target by this share, for rounding. */
    private static final double ROUNDING = 1e-9;

    private final Accounts accounts;
    private final PlanAccounts people;
    private final List<String> quantities;
    private final int[][] works;
    private final int firstMonth;
    private final int firstYear;
    private final int years;

    public PlanGauge(Model model, Plant plant, PlanAccounts people) {
        accounts = plant.accounts();
        this.people = people;
        quantities = List.copyOf(model.chain().table().keySet());
        works = model.chain().table().values().stream()
                .map(Measure::works)
                .map(names -> names.stream().mapToInt(plant.works()::indexOf).toArray())
                .toArray(int[][]::new);
        LocalDate first = plant.date(0);
        firstMonth = first.getMonthValue() - 1;
        firstYear = first.getYear();
        years = plant.date(plant.days() - 1).getYear() - firstYear + 1;
    }

    /** Number of figures of a replication. */
    public int figures() {
        return quantities.size() * years * ACCOUNTS;
    }

    @Override
    public void read(double[][] months, double[] figures) {
        Arrays.fill(figures, 0);
        for (int month = 0; month < months.length; month++) {
            double[] row = months[month];
            for (int q = 0; q < works.length; q++) {
                int at = at((firstMonth + month) / MONTHS, q);
                for (Account account : Account.values()) {
                    figures[at + account.ordinal()] += value(row, q, account);
                }
            }
        }
    }

    private int at(int year, int quantity) {
        return (year * quantities.size() + quantity) * ACCOUNTS;
    }

    private double value(double[] row, int q, Account account) {
        return switch (account) {
            case TARGET -> sum(row, q, people::target);
            case TARGET_BY_GRADE -> sum(row, q, people::targetByGrade);
            case REAL -> sum(row, q, accounts::made);
            case GOOD -> sum(row, q, accounts::made) - sum(row, q, w -> accounts.rejected(w));
            case REPORTED -> sum(row, q, accounts::reported);
            case IN_SHAPES -> hasShapes(q) ? sum(row, q, people::countedByShape) : 0;
            case ORDERED -> IntStream.of(people.orders(works[q])).mapToDouble(at -> row[at]).sum();
            case ORDERS_MET -> IntStream.of(people.ordersMet(works[q])).mapToDouble(at -> row[at]).sum();
            case EXTRA_EFFORT -> sum(row, q, people::effortDays);
            case MONTHS_MET -> {
                double target = sum(row, q, people::target);
                yield target > 0 && sum(row, q, accounts::reported) >= (1 - ROUNDING) * target ? 1 : 0;
            }
        };
    }

    private double sum(double[] row, int q, IntUnaryOperator account) {
        double sum = 0;
        for (int w : works[q]) {
            sum += row[account.applyAsInt(w)];
        }
        return sum;
    }

    private boolean hasShapes(int q) {
        return IntStream.of(works[q]).noneMatch(w -> people.shapes(w).isEmpty());
    }

    private boolean hasOrders(int q) {
        return people.orders(works[q]).length > 0;
    }

    private boolean has(int q, Account account) {
        return account == Account.IN_SHAPES ? hasShapes(q) : !account.mayBeBlank() || hasOrders(q);
    }

    /** The figures that an ensemble kept. */
    public Table table(EnsembleResult result) {
        Table.Rows rows = Table.of(PlanReplications.TABLE, "Target, output and report of each product by year in each replication, the first "
                + EnsembleResult.MOST_MONTHLY_SAMPLES + " if there are more: for pairing with another run of the same seed.", PlanReplications.columns());
        double[][] figures = IntStream.range(0, figures()).mapToObj(result::figure).toArray(double[][]::new);
        for (int k = 0; k < figures[0].length; k++) {
            for (int year = 0; year < years; year++) {
                for (int q = 0; q < quantities.size(); q++) {
                    List<Cell> row = new ArrayList<>(List.of(of(k), of(firstYear + year), of(quantities.get(q))));
                    for (Account account : Account.values()) {
                        row.add(has(q, account) ? of(figures[at(year, q) + account.ordinal()][k]) : Cell.BLANK);
                    }
                    rows.add(row);
                }
            }
        }
        return rows.table();
    }
}
