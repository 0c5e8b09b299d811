package magnitka.plan;

import magnitka.engine.Decisions;
import magnitka.engine.Plant;
import magnitka.engine.View;
import magnitka.model.Model;
import magnitka.model.People;

/**
 * What the works claim over ordered routes, and what the centre allots them. Rivals have a share R of all need; supply is
 * adequacy x all need; each is entitled to by_claims x claim + (1 - by_claims) x need, and supply is shared out by entitlement
 * and priority, to nobody more than his entitlement.
 */
final class Claims {

    private final double safetyMargin;
    private final double feedback;
    private final double memory;
    private final double byClaims;
    private final double rivals;
    private final double rivalEntitlement;
    private final Dated adequacy;
    private final Dated priority;
    private final Dated market;
    private final int[] routes;

    Claims(Model model, Plant plant, People.Claims claims, int[] orderedRoutes) {
        safetyMargin = model.value(claims.safetyMargin());
        feedback = model.value(claims.feedback());
        memory = 1 / model.value(claims.memoryDays());
        byClaims = model.value(claims.byClaims());
        double share = Math.min(model.value(claims.rivals()), 1 - 1e-9);
        // our own need is the measure
        rivals = share / (1 - share);
        rivalEntitlement = rivals * (1 + byClaims * model.value(claims.rivalMargin()));
        adequacy = Dated.of(model, claims.adequacy());
        priority = Dated.of(model, claims.priority());
        market = Dated.of(model, claims.market());
        routes = orderedRoutes;
    }

    /** What is claimed and allotted in one run, as multiples of need. */
    final class Correspondence {

        private final double[] wanted = new double[routes.length];
        private final double[] shipped = new double[routes.length];
        final double[] claimed = new double[routes.length];
        final double[] allotted = new double[routes.length];

        /** Claims for the day, by the shortage lately met. */
        void claim(int day, View lastEvening, Decisions today) {
            double bought = market.at(day);
            for (int k = 0; k < routes.length; k++) {
                int r = routes[k];
                wanted[k] += memory * (lastEvening.wantedTons(r) - wanted[k]);
                shipped[k] += memory * (lastEvening.shippedTons(r) - shipped[k]);
                double shortage = wanted[k] > shipped[k] ? 1 - shipped[k] / wanted[k] : 0;
                double claim = 1 + safetyMargin + feedback * shortage;
                double allot = allot(day, claim);
                claimed[k] = claim;
                allotted[k] = allot;
                today.claim[r] = allot < claim ? allot + bought * (claim - allot) : allot;
            }
        }
    }

    /** What the centre allots for a claim, both as multiples of need. */
    double allot(int day, double claim) {
        double entitled = 1 + byClaims * (claim - 1);
        double weight = priority.at(day) * entitled;
        double supply = adequacy.at(day) * (1 + rivals);
        double byWeight = supply * weight / (weight + rivalEntitlement);
        // what rivals are not entitled to is left for us
        double left = supply - rivalEntitlement;
        double most = byWeight > left ? byWeight : left;
        return most < entitled ? most : entitled;
    }
}
