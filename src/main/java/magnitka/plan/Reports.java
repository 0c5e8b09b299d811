package magnitka.plan;

import magnitka.model.Model;
import magnitka.model.People;

/**
 * What is added to a month's report. A gap is closed on paper where the bonus, kept with the chance that no audit comes, is
 * worth more than what an audit costs: V (1 - p) > p (penalty + by size x missing over target), missing being all that the
 * books hold without goods. Shops' gaps differ as their costs do, so the wider the mean gap the fewer close it.
 */
final class Reports {

    private final double mostPadding;
    private final Dated auditChance;
    private final double penalty;
    private final double penaltyBySize;
    private final double tolerance;
    private final double underFear;
    private final double dismissal;
    private final Shops shops;

    Reports(Model model, People.Reports reports, Shops shops) {
        mostPadding = model.value(reports.mostPadding());
        auditChance = Dated.of(model, reports.auditChance());
        penalty = model.value(reports.penalty());
        penaltyBySize = model.value(reports.penaltyBySize());
        tolerance = model.value(reports.tolerance());
        underFear = model.value(reports.underFear());
        dismissal = model.value(reports.dismissal());
        this.shops = shops;
    }

    /**
     * Tons added to the report of a month that fell short.
     *
     * @param gap tons that are missing to the target, above 0
     * @param target the month's target
     * @param missing tons in the books without goods
     * @param bonus what meeting the target is worth
     * @param fear what missing it costs out of fear
     */
    double padding(int day, double gap, double target, double missing, double bonus, double fear) {
        double bold = Math.max(0, 1 + underFear * fear);
        double limit = Math.min(mostPadding * target, worthwhile(auditChance.at(day), target, missing, bonus)) * bold;
        return gap * shops.meanBelow(limit / gap);
    }

    /** Most that is worth its risk, in tons. */
    private double worthwhile(double chance, double target, double missing, double bonus) {
        double unseen = tolerance * target - missing;
        if (chance <= 0) {
            return Double.MAX_VALUE;
        }
        double room = bonus * (1 - chance) / chance - penalty;
        if (room <= 0) {
            return unseen;
        }
        if (penaltyBySize <= 0) {
            return Double.MAX_VALUE;
        }
        return Math.max(unseen, room / penaltyBySize * target - missing);
    }

    double auditChance(int day) {
        return auditChance.at(day);
    }

    /** True where an audit takes what is missing for an error of the counts. */
    boolean passes(double missing, double target) {
        return missing <= tolerance * target;
    }

    double dismissal() {
        return dismissal;
    }
}
