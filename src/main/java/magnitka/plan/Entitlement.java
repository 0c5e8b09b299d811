package magnitka.plan;

import java.util.Optional;
import magnitka.model.Model;
import magnitka.model.People;
import magnitka.model.Quantity;

/**
 * What the centre gives for claims. Rivals have a share R of all need; supply is adequacy x all need; each is entitled to
 * by_claims x claim + (1 - by_claims) x need, and supply is shared out by entitlement and priority, to nobody more than his
 * entitlement.
 */
final class Entitlement {

    private final double byClaims;

    /** Need of the rivals over ours. */
    private final double rivals;

    /** What a rival is entitled to over his need. */
    private final double ofRival;

    private final Dated adequacy;
    private final Dated priority;

    /** The terms of an allotment; the general ones where it says nothing. */
    Entitlement(Model model, People.Claims claims, Optional<People.Allotment> allotment) {
        byClaims = model.value(claims.byClaims());
        double share = Math.min(model.value(or(allotment.flatMap(People.Allotment::rivals), claims.rivals())), 1 - 1e-9);
        // our own need is the measure
        rivals = share / (1 - share);
        ofRival = 1 + byClaims * model.value(or(allotment.flatMap(People.Allotment::rivalMargin), claims.rivalMargin()));
        adequacy = Dated.of(model, or(allotment.flatMap(People.Allotment::adequacy), claims.adequacy()));
        priority = Dated.of(model, or(allotment.flatMap(People.Allotment::priority), claims.priority()));
    }

    private static Quantity or(Optional<Quantity> own, Quantity general) {
        return own.orElse(general);
    }

    /** True if claims of this day are answered as those of the day before. */
    boolean asYesterday(int day) {
        return day > 0 && adequacy.at(day) == adequacy.at(day - 1) && priority.at(day) == priority.at(day - 1);
    }

    /** What the centre allots for a claim, both as multiples of need. */
    double allot(int day, double claim) {
        return allot(day, claim, 1, adequacy.at(day) * (1 + rivals), rivals);
    }

    /**
     * Tons that are allotted of a known supply beside known rivals.
     *
     * @param claim as a multiple of need
     * @param needTons our need
     * @param supplyTons of all
     * @param rivalTons need of the rivals
     */
    double allot(int day, double claim, double needTons, double supplyTons, double rivalTons) {
        double entitled = needTons * (1 + byClaims * (claim - 1));
        double ofRivals = rivalTons * ofRival;
        // what rivals are not entitled to is left for us
        double left = supplyTons - ofRivals;
        if (left >= entitled) {
            return entitled;
        }
        double weight = priority.at(day) * entitled;
        double byWeight = weight > 0 ? supplyTons * weight / (weight + ofRivals) : 0;
        double most = byWeight > left ? byWeight : left;
        return most < entitled ? most : entitled;
    }
}
