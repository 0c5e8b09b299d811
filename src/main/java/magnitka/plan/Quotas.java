package magnitka.plan;

import java.util.Arrays;
import magnitka.engine.View;
import magnitka.model.Plan;

/**
 * The targets of one run. They come in the evening of a month's first day, by what the planners then see of the works, for the
 * month and, as it looks from there, for its quarter and year.
 */
final class Quotas {

    static final int MONTH = 0;
    static final int QUARTER = 1;
    static final int YEAR = 2;

    /** Share of its product's target that a works has. */
    final double[] share;

    /** Target of the month, gross tons, by works. */
    final double[] tons;

    /** Targets of month, quarter and year in tons that count, by works. */
    final double[][] counted;

    private final Planned people;
    private final Targets targets;
    private final double[][] ofTermSoFar;
    /** By product: tons asked for a year, for each ton that planners take the units to give; and what is left after cuts. */
    private final double[] rate;

    private final double[] kept;
    private final double[] askedOfYear;
    private final double[] seenOfYear;
    private final double[] reportedOfYear;
    private final double[] madeOfMonth;
    private final double[] askedOfQuarter;
    private final double[] reportedOfQuarter;
    /** Tons that month, quarter and year ask of a product from here on: by its origin, and given. */
    private final double[] ahead;

    private final double[] given;
    /** Tons asked of a product in this month and those ahead of the year, before pressure. */
    private final double[][] askedOfMonth;

    private boolean announced;

    Quotas(Planned people) {
        this.people = people;
        targets = people.targets;
        int works = people.plant.works().size();
        int products = targets.products.size();
        share = new double[works];
        tons = new double[works];
        counted = new double[3][works];
        ofTermSoFar = new double[3][works];
        rate = new double[products];
        kept = new double[products];
        Arrays.fill(rate, -1);
        Arrays.fill(kept, 1);
        askedOfYear = new double[products];
        seenOfYear = new double[products];
        reportedOfYear = new double[products];
        madeOfMonth = new double[works];
        askedOfQuarter = new double[products];
        reportedOfQuarter = new double[products];
        ahead = new double[3];
        given = new double[3];
        askedOfMonth = new double[products][people.months.count()];
    }

    /** True where a works has been given a target; it may be nothing. */
    boolean has(int w) {
        return announced && targets.plans(w);
    }

    /** Sets the targets of the month that began today. */
    void set(int day, View evening) {
        announced = true;
        int month = people.months.of[day];
        for (int p : targets.order) {
            int[] works = targets.worksOfProduct[p];
            double rated = 0;
            double seen = 0;
            double part = targets.masterySeen[p].at(day);
            for (int w : works) {
                double ratedTons = evening.ratedTonsPerDay(w);
                rated += ratedTons;
                seen += ratedTons + part * (evening.normTonsPerDay(w) - ratedTons);
            }
            double norms = 0;
            for (int w : works) {
                share[w] = rated > 0 ? evening.ratedTonsPerDay(w) / rated : 1.0 / works.length;
                norms += share[w] * norm(p, w, day, month);
            }
            startTerms(p, day, seen);
            ask(p, day, month, seen, norms);
            for (int w : works) {
                give(p, w, day, month);
            }
            seenOfYear[p] += seen * targets.weight[p][month];
        }
    }

    /** Takes last year's report into the rate, and last quarter's shortfall out of what is left of the year. */
    private void startTerms(int p, int day, double seen) {
        if (people.years.begins(day)) {
            follow(p);
            kept[p] = 1;
            askedOfYear[p] = 0;
            seenOfYear[p] = 0;
            reportedOfYear[p] = 0;
        } else if (people.quarters.begins(day) && targets.revision[p] > 0) {
            double shortfall = people.pressure * askedOfQuarter[p] - reportedOfQuarter[p];
            double left = 0;
            for (int m = people.months.of[day]; m <= lastMonth(people.years, day); m++) {
                left += people.pressure * (targets.given[p][m] + byOrigin(p, m, seen));
            }
            if (shortfall > 0 && left > 0) {
                kept[p] *= Math.max(0, 1 - targets.revision[p] * shortfall / left);
            }
        }
        if (people.quarters.begins(day)) {
            askedOfQuarter[p] = 0;
            reportedOfQuarter[p] = 0;
        }
    }

    /** q' = q + growth x q + weight x (y - q), a ton of what planners take the units to give, before pressure; y was reported. */
    private void follow(int p) {
        if (askedOfYear[p] > 0 && seenOfYear[p] > 0) {
            double q = askedOfYear[p] / seenOfYear[p];
            double y = reportedOfYear[p] / seenOfYear[p];
            double weight = y < q ? targets.followDown[p] : targets.follow[p];
            rate[p] = Math.max(0, q + targets.growth[p] * q + weight * (y - q));
        }
    }

    /** Tons that the planners ask of a product in a month where none are given, before pressure and norms. */
    private double byOrigin(int p, int month, double seen) {
        double asked = switch (targets.origin[p]) {
            case CAPACITY -> targets.openCapacity[p][month] * seen;
            case RATCHET -> rate[p] < 0 ? targets.openCapacity[p][month] * seen : targets.open[p][month] * rate[p] * seen;
            case BALANCE -> targets.balance[p][month] + forOthers(targets.perTarget[p][month], month);
        };
        return kept[p] * asked;
    }

    /** Tons that the targets of other products need in a month. */
    private double forOthers(double[] perTon, int month) {
        double sum = 0;
        for (int q = 0; q < perTon.length; q++) {
            sum += perTon[q] * askedOfMonth[q][month];
        }
        return sum;
    }

    /** What a product's month, quarter and year ask from here on. */
    private void ask(int p, int day, int month, double seen, double norms) {
        int ofQuarter = lastMonth(people.quarters, day);
        Arrays.fill(ahead, 0);
        Arrays.fill(given, 0);
        for (int m = month; m <= lastMonth(people.years, day); m++) {
            double asked = byOrigin(p, m, seen);
            askedOfMonth[p][m] = targets.given[p][m] + norms * asked;
            for (int term = m == month ? MONTH : m <= ofQuarter ? QUARTER : YEAR; term <= YEAR; term++) {
                ahead[term] += asked;
                given[term] += targets.given[p][m];
            }
        }
    }

    private int lastMonth(Terms term, int day) {
        return people.months.of[term.first[term.of[day] + 1] - 1];
    }

    /** Gives a works its share, under pressure and with the norms that campaigns have raised; given tons are asked as given. */
    private void give(int p, int w, int day, int month) {
        double norm = norm(p, w, day, month);
        double factor = share[w] * people.pressure;
        double asked = given[MONTH] + norm * ahead[MONTH];
        askedOfYear[p] += share[w] * asked;
        askedOfQuarter[p] += share[w] * asked;
        tons[w] = asked * factor;
        double now = people.success.target(w, month, tons[w], share[w]);
        double perTon = tons[w] > 0 ? now / tons[w] : 0;
        for (int term = MONTH; term <= YEAR; term++) {
            boolean begins = people.term(term).begins(day);
            double before = begins ? 0 : ofTermSoFar[term][w];
            counted[term][w] = before + (given[term] + norm * ahead[term]) * factor * perTon;
            ofTermSoFar[term][w] = before + now;
        }
    }

    /**
     * Factor of the norms on what is not given. A ratchet has norms that were raised in years past in its rate already; a balance
     * asks for what is needed, whatever the norms.
     */
    private double norm(int p, int w, int day, int month) {
        if (targets.origin[p] == Plan.Origin.BALANCE) {
            return 1;
        }
        double now = people.campaigns.norm(w, month);
        int firstDay = people.years.first[people.years.of[day]];
        boolean past = targets.origin[p] == Plan.Origin.RATCHET && rate[p] >= 0 && firstDay > 0;
        return past ? now / people.campaigns.norm(w, people.months.of[firstDay - 1]) : now;
    }

    /** Takes in what was made today. */
    void made(int w, double tons) {
        madeOfMonth[w] += tons;
    }

    /** Takes in a month's report: what was made, and what is added to it. */
    void report(int w, double addedTons) {
        int p = targets.productOfWorks[w];
        if (p != Targets.NO_PLAN) {
            reportedOfYear[p] += madeOfMonth[w] + addedTons;
            reportedOfQuarter[p] += madeOfMonth[w] + addedTons;
        }
        madeOfMonth[w] = 0;
    }
}
