package magnitka.analysis;

import magnitka.engine.Accounts;
import magnitka.plan.PlanAccounts;
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

    private double sum(int measure, int year, java.util.function.IntUnaryOperator account) {
        double sum = 0;
        for (int w : result.worksOf(measure)) {
            sum += result.meanOfYear(year, account.applyAsInt(w));
        }
        return sum;
    }
}
