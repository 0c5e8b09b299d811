package magnitka.plan;

import java.util.Arrays;

/** The books of the works in one run: what is reported above what was made, and the stock that is in them without goods. */
final class Books {

    private final Planned people;
    private final double[] missing;
    private final double[] paddedOfQuarter;
    private final double[] paddedOfYear;

    Books(Planned people) {
        this.people = people;
        int works = people.plant.works().size();
        missing = new double[works];
        paddedOfQuarter = new double[works];
        paddedOfYear = new double[works];
    }

    /** Forgets the padding of terms that are over. */
    void begin(int day) {
        if (people.quarters.begins(day)) {
            Arrays.fill(paddedOfQuarter, 0);
        }
        if (people.years.begins(day)) {
            Arrays.fill(paddedOfYear, 0);
        }
    }

    /**
     * What is added to the report of the month that ends; below 0 where more than the target was made and an earlier gap in the
     * books is filled.
     */
    double pad(Reports reports, int w, int day, Quotas quotas, EffortPlan plan) {
        double target = quotas.counted[Quotas.MONTH][w];
        double gap = target - plan.done(Quotas.MONTH, w);
        if (target <= 0 || people.success.bySales(w)) {
            return 0;
        }
        double padding = gap > 0
                ? reports.padding(day, gap, target, missing[w], worth(w, day, gap, quotas, plan), people.incentives.fear.at(day))
                : -Math.min(-gap, missing[w]);
        missing[w] += padding;
        paddedOfQuarter[w] += padding;
        paddedOfYear[w] += padding;
        return padding;
    }

    /** What closing the month's gap is worth, with those of quarter and year if they end with it and close by it. */
    private double worth(int w, int day, double gap, Quotas quotas, EffortPlan plan) {
        Incentives incentives = people.incentives;
        double worth = incentives.worth(Quotas.MONTH, day);
        worth += incentives.rate(w) * gap / quotas.counted[Quotas.MONTH][w];
        if (people.quarters.ends(day)) {
            double reported = plan.done(Quotas.QUARTER, w) + paddedOfQuarter[w];
            double ofQuarter = quotas.counted[Quotas.QUARTER][w] - reported;
            worth += ofQuarter > 0 && ofQuarter <= gap ? incentives.worth(Quotas.QUARTER, day) : 0;
        }
        if (people.years.ends(day)) {
            double reported = plan.done(Quotas.YEAR, w) + paddedOfYear[w];
            double ofYear = quotas.counted[Quotas.YEAR][w] - reported;
            worth += ofYear > 0 && ofYear <= gap ? incentives.worth(Quotas.YEAR, day) : 0;
        }
        return worth;
    }

    /** Tons of the quarter that counted, as reported. */
    double reportedOfQuarter(int w, EffortPlan plan) {
        return plan.done(Quotas.QUARTER, w) + paddedOfQuarter[w];
    }

    /** Stock in the books without goods. */
    double missing(int w) {
        return missing[w];
    }

    void writeOff(int w, double tons) {
        missing[w] -= tons;
    }
}
