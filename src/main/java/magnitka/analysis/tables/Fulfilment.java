package magnitka.analysis.tables;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;
import static magnitka.result.Columns.tons;

import java.util.function.IntUnaryOperator;
import magnitka.engine.Accounts;
import magnitka.plan.PlanAccounts;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;

/** Targets, output and reports of the columns of the yearly table; means over replications. */
public final class Fulfilment {

    private final EnsembleResult result;
    private final PlanAccounts people;
    private final Accounts accounts;

    public Fulfilment(EnsembleResult result, PlanAccounts people) {
        this.result = result;
        this.people = people;
        accounts = result.plant().accounts();
    }

    /** Target of a year, gross tons. */
    public double targetTons(int measure, int year) {
        return sum(measure, year, people::target);
    }

    public double realTons(int measure, int year) {
        return sum(measure, year, accounts::made);
    }

    public double reportedTons(int measure, int year) {
        return sum(measure, year, accounts::reported);
    }

    /** What was asked for, made and reported by year and product. */
    Table table() {
        Table.Rows rows = Table.of("fulfilment", "Target, output and report of each product by year; means over replications, ratios of means. "
                        + "A ratio is blank where there is nothing to compare with.",
                Columns.YEAR, Columns.QUANTITY,
                tons("target", "Target, gross tons."),
                tons("real", "Output, all grades."),
                tons("reported", "Output as reported."),
                PlanTables.ratio("fulfilment_reported", "Reported over target."),
                PlanTables.ratio("fulfilment_tons", "Real over target."));
        for (int year = 0; year < result.calendar().years(); year++) {
            for (int m = 0; m < result.measures().size(); m++) {
                double target = targetTons(m, year);
                double real = realTons(m, year);
                double reported = reportedTons(m, year);
                rows.add(of(result.calendar().year(year)), of(result.measures().get(m)), of(target), of(real), of(reported),
                        ofKnown(target > 0 ? reported / target : Double.NaN), ofKnown(target > 0 ? real / target : Double.NaN));
            }
        }
        return rows.table();
    }

    private double sum(int measure, int year, IntUnaryOperator account) {
        double sum = 0;
        for (int w : result.worksOf(measure)) {
            sum += result.meanOfYear(year, account.applyAsInt(w));
        }
        return sum;
    }
}
