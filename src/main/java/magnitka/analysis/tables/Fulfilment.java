package magnitka.analysis.tables;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;
import static magnitka.result.Columns.tons;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import magnitka.engine.Accounts;
import magnitka.plan.PlanAccounts;
import magnitka.result.Cell;
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
                tons("target", "Target, gross tons; blank where none was asked for."),
                tons("real", "Output, all grades."),
                tons("reported", "Output as reported."),
                PlanTables.ratio("fulfilment_reported", "Reported over target."),
                PlanTables.ratio("fulfilment_tons", "Real over target."),
                PlanTables.ratio("fulfilment_grades", "Output in accepted grades over what the target asks for in them."),
                PlanTables.ratio("fulfilment_orders", "What customers accepted over what the plan has them order; of a product with an assortment, of each shape no more than was ordered. Of what works use too, over what customers order of themselves; blank without customers."),
                PlanTables.ratio("fulfilment_assortment", "Tons in the shapes that were asked for, over target: of each shape what was made, or asked for if that is less; blank without an assortment."));
        for (int year = 0; year < result.calendar().years(); year++) {
            for (int m = 0; m < result.measures().size(); m++) {
                double target = targetTons(m, year);
                double real = realTons(m, year);
                double reported = reportedTons(m, year);
                rows.add(of(result.calendar().year(year)), of(result.measures().get(m)), ofKnown(target > 0 ? target : Double.NaN), of(real), of(reported),
                        over(reported, target), over(real, target),
                        over(goodTons(m, year), sum(m, year, people::targetByGrade)), byOrders(m, year),
                        hasShapes(m) ? over(sum(m, year, people::countedByShape), target) : Cell.BLANK);
            }
        }
        return rows.table();
    }

    private static Cell over(double part, double whole) {
        return ofKnown(whole > 0 ? part / whole : Double.NaN);
    }

    private double goodTons(int measure, int year) {
        return realTons(measure, year) - sum(measure, year, w -> accounts.rejected(w));
    }

    private Cell byOrders(int measure, int year) {
        int[] works = result.worksOf(measure);
        return over(sumOf(people.ordersMet(works), year), sumOf(people.orders(works), year));
    }

    private double sumOf(int[] parts, int year) {
        return IntStream.of(parts).mapToDouble(account -> result.meanOfYear(year, account)).sum();
    }

    private boolean hasShapes(int measure) {
        return IntStream.of(result.worksOf(measure)).noneMatch(w -> people.shapes(w).isEmpty());
    }

    private double sum(int measure, int year, IntUnaryOperator account) {
        double sum = 0;
        for (int w : result.worksOf(measure)) {
            sum += result.meanOfYear(year, account.applyAsInt(w));
        }
        return sum;
    }
}
