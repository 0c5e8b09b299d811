package magnitka.plan;

import java.util.Arrays;

/**
 * How hard the works of one run are driven. Every few days each shop plans anew: it compares what is still to be made with
 * what normal effort would give, for month, quarter and year, and chooses the effort of the days left; impatience says when it
 * is spent. The month's target each shop counts by itself; those of quarter and year count for the works as a whole.
 */
final class EffortPlan {

    /** Shared targets are looked at anew when no more than this share of the days that were left is left. */
    private static final double LOOK_AGAIN = 0.8;

    private final Planned people;
    private final Incentives incentives;
    private final BonusEffort choice;
    private final int shops;
    private final double perShop;
    private final double growth;
    private final double most;

    /** Tons that count, made this month, and since quarter and year began in the months before, by works. */
    private final double[] doneThisMonth;

    private final double[][] doneBefore;

    /** By works and shop: what the works would have made this month if all had worked as this one, and its effort today. */
    private final double[] madeAlike;

    private final double[] effortOfShop;
    private final int[] place;

    /** What a shared target pays by effort, by works and term, and the days that were left when it was last looked at. */
    private final double[][][] pay;

    private final int[][] leftWhenSeen;

    /** Effort on the second day of the month before, by which people go until the next target comes. */
    private final double[] firstEffort;

    /** By term, on the day that was looked up: days left, their noise, and the bonus for each day's effort. */
    private final int[] daysLeft = new int[3];

    private final double[] noiseOfTerm = new double[3];
    private final double[] perEffort = new double[3];

    /** Days left of the month today; whether its target came last evening, all shops plan, or others go on with their plans. */
    private int leftToday;

    private boolean freshToday;
    private boolean plansToday;
    private boolean growsToday;

    /** What meeting a target is worth on that day. */
    private double step;

    private int lookedUp = -1;
    private final double[][] costs;
    private final boolean[] rests;

    /** Today's mean effort, how much of it is above normal, and the load that follows from the efforts. */
    final double[] effort;

    final double[] extra;

    final double[] load;

    EffortPlan(Planned people) {
        this.people = people;
        incentives = people.incentives;
        choice = new BonusEffort(incentives.grid);
        shops = incentives.shops.count;
        perShop = 1.0 / shops;
        growth = incentives.storming.growth();
        most = incentives.grid.most();
        int works = people.plant.works().size();
        doneThisMonth = new double[works];
        doneBefore = new double[3][works];
        madeAlike = new double[works * shops];
        effortOfShop = new double[works * shops];
        place = new int[works * shops];
        firstEffort = new double[works * shops];
        pay = new double[works][3][incentives.grid.effort.length];
        leftWhenSeen = new int[works][3];
        costs = new double[works][];
        rests = new boolean[works];
        effort = new double[works];
        extra = new double[works];
        load = new double[works];
        for (int w = 0; w < works; w++) {
            rest(w);
        }
    }

    /** Looks up what day of its month it is; to be asked each morning. */
    void dawn(int day) {
        leftToday = people.months.left(day);
        int length = people.months.length(day);
        freshToday = leftToday == length - 1;
        plansToday = freshToday || leftToday < length && incentives.isPlanningDay(leftToday);
        growsToday = leftToday < length && growth != 1;
    }

    /** Begins a month, and the terms that begin with it. */
    void begin(int day, Draws draws) {
        for (int term = Quotas.QUARTER; term <= Quotas.YEAR; term++) {
            boolean begins = people.term(term).begins(day);
            for (int w = 0; w < doneThisMonth.length; w++) {
                doneBefore[term][w] = begins ? 0 : doneBefore[term][w] + doneThisMonth[w];
            }
        }
        Arrays.fill(doneThisMonth, 0);
        Arrays.fill(madeAlike, 0);
        System.arraycopy(firstEffort, 0, effortOfShop, 0, firstEffort.length);
        for (int w = 0; w < costs.length; w++) {
            costs[w] = incentives.shops.cost(draws.shops());
        }
    }

    /** Works without a target work at normal load. */
    void rest(int w) {
        if (rests[w]) {
            return;
        }
        Arrays.fill(effortOfShop, w * shops, (w + 1) * shops, 1);
        Arrays.fill(firstEffort, w * shops, (w + 1) * shops, 1);
        effort[w] = 1;
        extra[w] = 0;
        load[w] = 1;
        rests[w] = true;
    }

    /** True if a target that was last looked at with so many days left is to be looked at anew. */
    static boolean isToBeSeen(int left, int leftWhenSeen) {
        return left <= LOOK_AGAIN * leftWhenSeen;
    }

    /**
     * Chooses the effort of the day. A month's target comes in the evening of its first day; on that day people begin as they
     * began the month before.
     */
    void choose(int w, int day, Quotas quotas, Forecast forecast) {
        boolean goesOn = growsToday;
        if (plansToday || rests[w]) {
            goesOn = false;
            plan(w, day, leftToday, quotas, forecast.perDay(w), freshToday || rests[w]);
            if (freshToday) {
                System.arraycopy(effortOfShop, w * shops, firstEffort, w * shops, shops);
            }
        }
        double sum = 0;
        double above = 0;
        for (int i = w * shops; i < (w + 1) * shops; i++) {
            double ofShop = effortOfShop[i];
            if (goesOn) {
                ofShop *= growth;
                ofShop = ofShop < most ? ofShop : most;
                effortOfShop[i] = ofShop;
            }
            sum += ofShop;
            above += ofShop > 1 ? ofShop - 1 : 0;
        }
        effort[w] = sum * perShop;
        extra[w] = above * perShop;
        double mean = incentives.grid.load(effort[w]);
        load[w] = mean < incentives.leastLoad ? incentives.leastLoad : mean;
    }

    private void plan(int w, int day, int left, Quotas quotas, double perDay, boolean anew) {
        double[] counted = people.success.counted[w];
        if (day != lookedUp) {
            lookUp(day);
        }
        choice.clear();
        for (int term = Quotas.MONTH; term <= Quotas.YEAR; term++) {
            if (incentives.counts(term)) {
                if (anew || isToBeSeen(daysLeft[term], leftWhenSeen[w][term])) {
                    look(term, w, quotas, perDay, counted);
                }
                choice.add(pay[w][term]);
            }
        }
        double normal = perDay * left;
        double perNormal = 1 / normal;
        double target = quotas.counted[Quotas.MONTH][w] * perNormal;
        double noise = noiseOfTerm[Quotas.MONTH];
        double bonus = step * perEffort[Quotas.MONTH];
        double ofMedian = incentives.cost * people.assortments.dearer(w, people.months.of[day]);
        for (int c = 0; c < shops; c++) {
            int i = w * shops + c;
            double cost = ofMedian * costs[w][c];
            double mean = choice.best(cost, counted, target - madeAlike[i] * perNormal, noise, bonus, anew ? -1 : place[i]);
            place[i] = choice.place();
            effortOfShop[i] = incentives.storming.first(left, left * mean);
        }
        rests[w] = false;
    }

    /** What is the same for all works on a day. */
    private void lookUp(int day) {
        lookedUp = day;
        step = incentives.step + incentives.fear.at(day);
        for (int term = Quotas.MONTH; term <= Quotas.YEAR; term++) {
            Terms terms = people.term(term);
            daysLeft[term] = terms.left(day);
            noiseOfTerm[term] = incentives.noise(daysLeft[term]);
            perEffort[term] = incentives.perEffort(term, daysLeft[term], terms.length(day));
        }
    }

    /** Finds what a target that all shops share pays by effort. */
    private void look(int term, int w, Quotas quotas, double perDay, double[] counted) {
        double[] paid = pay[w][term];
        Arrays.fill(paid, 0);
        leftWhenSeen[w][term] = daysLeft[term];
        double normal = perDay * daysLeft[term];
        double target = quotas.counted[term][w];
        double gap = (target - done(term, w)) / normal;
        double each = perEffort[term];
        double noise = noiseOfTerm[term];
        // each shop has the month's bonus by itself
        double bonus = term == Quotas.MONTH ? 0 : each * step;
        if (target > 0 && (incentives.below[w] > 0 || incentives.beyond[w] > 0)) {
            BonusEffort.addRates(
                    paid, counted, gap, noise, bonus, normal / target, each * incentives.below[w], each * incentives.beyond[w], incentives.last);
        } else if (bonus > 0) {
            BonusEffort.addStep(paid, counted, gap, noise, bonus);
        }
    }

    /** Takes in what was made today. */
    void learn(int w, double countedTons) {
        doneThisMonth[w] += countedTons;
        double perLoad = load[w] > 0 ? countedTons / load[w] : 0;
        double reach = incentives.grid.reach;
        double idle = (1 - reach) * perLoad;
        double perEffort = reach * perLoad;
        for (int i = w * shops; i < (w + 1) * shops; i++) {
            madeAlike[i] += idle + perEffort * effortOfShop[i];
        }
    }

    /** Tons that count, made since a term began. */
    double done(int term, int w) {
        return doneBefore[term][w] + doneThisMonth[w];
    }
}
