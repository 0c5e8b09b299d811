package magnitka.plan;

import java.util.Arrays;

/**
 * How hard the works of one run are driven. A manager plans anew every few days: he compares what is still to be made with
 * what normal effort would give, for month, quarter and year, and chooses the effort of the days left; impatience says when it
 * is spent.
 */
final class EffortPlan {

    private static final int EVERY_DAYS = 3;
    private static final int LAST_DAYS = 6;
    private static final double NOTHING = 1e-9;

    private final Planned people;
    private final Incentives incentives;
    private final BonusEffort choice;

    /** Tons that count: made since month, quarter and year began, by works; and by a shop that tries all month, as if all did. */
    private final double[][] done;

    private final double[] tried;

    /** Share of the shops that have not given up this month's target. */
    private final double[] trying;

    /** Effort still to be spent this month, and what a shop that tries spends for each unit of it. */
    private final double[] toSpend;

    private final double[] zeal;

    private final boolean[] rests;

    /** Today's mean effort, and load that follows from it. */
    final double[] effort;

    final double[] load;

    EffortPlan(Planned people) {
        this.people = people;
        incentives = people.incentives;
        choice = new BonusEffort(incentives.grid, incentives.shops);
        int works = people.plant.works().size();
        done = new double[3][works];
        tried = new double[works];
        trying = new double[works];
        toSpend = new double[works];
        zeal = new double[works];
        rests = new boolean[works];
        effort = new double[works];
        load = new double[works];
        for (double[] one : new double[][] {trying, zeal, effort, load}) {
            Arrays.fill(one, 1);
        }
    }

    /** Begins the terms that begin with this day. */
    void begin(int day) {
        for (int term = Quotas.MONTH; term <= Quotas.YEAR; term++) {
            if (people.term(term).begins(day)) {
                Arrays.fill(done[term], 0);
            }
        }
        if (people.months.begins(day)) {
            Arrays.fill(tried, 0);
            Arrays.fill(trying, 1);
        }
    }

    /** Works without a target work at normal load. */
    void rest(int w) {
        effort[w] = 1;
        load[w] = 1;
        zeal[w] = 1;
        rests[w] = true;
    }

    /**
     * Chooses the effort of the day.
     *
     * @param anew true when there is something new to go by
     * @param perDay tons that count, a day, at normal effort
     */
    void choose(int w, int day, Quotas quotas, double perDay, boolean anew) {
        int left = people.months.left(day);
        if (anew || rests[w] || left <= LAST_DAYS || (day + w) % EVERY_DAYS == 0) {
            plan(w, day, left, quotas, perDay);
        }
        double today = incentives.storming.first(left, toSpend[w]);
        toSpend[w] -= today;
        effort[w] = today;
        double of = incentives.grid.load(today);
        load[w] = of < incentives.leastLoad ? incentives.leastLoad : of;
    }

    private void plan(int w, int day, int left, Quotas quotas, double perDay) {
        double[] counted = people.success.counted[w];
        double step = incentives.step + incentives.fear.at(day);
        double ofMonth = 0;
        choice.clear();
        for (int term = Quotas.MONTH; term <= Quotas.YEAR; term++) {
            double target = quotas.counted[term][w];
            if (!incentives.counts(term) || target <= 0) {
                continue;
            }
            Terms terms = people.term(term);
            int days = terms.left(day);
            double normal = perDay * days;
            double gap = (target - (term == Quotas.MONTH ? tried[w] : done[term][w])) / normal;
            double each = incentives.perEffort(term, days, terms.length(day));
            ofMonth = term == Quotas.MONTH ? gap : ofMonth;
            if (step > 0) {
                choice.addStep(counted, gap, incentives.noise(days), each * step);
            }
            if (incentives.below[w] > 0 || incentives.beyond[w] > 0) {
                choice.addRates(counted, gap, incentives.noise(days), normal / target, each * incentives.below[w],
                        each * incentives.beyond[w], incentives.last);
            }
        }
        choice.solve(incentives.cost, counted, ofMonth, trying[w]);
        rests[w] = false;
        trying[w] = choice.share();
        toSpend[w] = choice.mean() * left;
        zeal[w] = choice.mean() > 0 ? choice.trying() / choice.mean() : 0;
    }

    /** True where there is enough to go by. */
    boolean canForecast(double perDay) {
        return perDay > NOTHING;
    }

    /** Takes in what was made today. */
    void learn(int w, double countedTons) {
        for (double[] tons : done) {
            tons[w] += countedTons;
        }
        double ofTrying = incentives.grid.load(effort[w] * zeal[w]);
        tried[w] += countedTons * (load[w] > 0 ? ofTrying / load[w] : 1);
    }

    double done(int term, int w) {
        return done[term][w];
    }
}
