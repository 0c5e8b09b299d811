package magnitka.plan;

import java.util.Arrays;
import magnitka.engine.Decisions;
import magnitka.engine.View;

/**
 * What is claimed and allotted in one run; claims and allotments are multiples of need. What was wanted and had is summed up day by
 * day. Claims follow from the sums every ten days, and the bounds of a day from need and allotment.
 */
final class Correspondence {

    /** What is less than this share of a sum is less by more than rounding. */
    private static final double SURELY = 1 - 1e-9;

    private final Claims claims;
    private final Diary diary;

    /** By route: tons wanted and shipped since the last claims. */
    private final double[] wantedOver;

    private final double[] shippedOver;

    /** By line: tons ordered by norm since the last claims. */
    private final double[] ordered;

    /** By line, since the last claims: tons needed, those that could be had, and what other ways brought; and days. */
    private final double[] needed;

    private final double[] couldBeHad;
    private final double[] broughtByOthers;
    private int days;

    /** By line: tons asked for, had, and brought by other ways a day, as they are remembered. */
    private final double[] asked;

    private final double[] had;
    private final double[] ofOthers;

    private final double[] claimed;
    private final double[] allotted;

    /** What is allotted and bought. */
    private final double[] toBeHad;

    private double bought;

    /** By line: tons needed, and for stockpiles those allotted, that are not in the diary yet. */
    private final double[] needToWrite;

    private final double[] allottedToWrite;

    Correspondence(Claims claims, Diary diary, int routes) {
        this.claims = claims;
        this.diary = diary;
        int lines = claims.terms.length;
        wantedOver = new double[routes];
        shippedOver = new double[routes];
        ordered = new double[lines];
        needed = new double[lines];
        couldBeHad = new double[lines];
        broughtByOthers = new double[lines];
        asked = new double[lines];
        had = new double[lines];
        ofOthers = new double[lines];
        claimed = new double[lines];
        allotted = new double[lines];
        toBeHad = new double[lines];
        needToWrite = new double[lines];
        allottedToWrite = new double[lines];
    }

    /** What may be had today: what is needed, times what is allotted and bought. */
    void claim(int day, View lastEvening, Decisions today) {
        if (claims.answering[day]) {
            write();
            if (claims.claiming[day] && days > 0) {
                remember(day, lastEvening);
            }
            answer(day, today);
        }
        for (int k : claims.supplyLines) {
            supply(k, day, lastEvening, today);
        }
        for (int k : claims.stockLines) {
            take(k, day, lastEvening, today);
        }
    }

    /** Learns from the days since the last claims. */
    private void remember(int day, View lastEvening) {
        for (int k : claims.orderLines) {
            int r = claims.place[k];
            remember(k, ordered[k], shippedOver[r]);
        }
        for (int k : claims.supplyLines) {
            int r = claims.place[k];
            double arrives = 1 - claims.losses[k].at(day - 1);
            remember(k, asked(k, wantedOver[r] * arrives), shippedOver[r] * arrives);
            ofOthers[k] += claims.weight[days] * (broughtByOthers[k] / days - ofOthers[k]);
        }
        for (int k : claims.dispatchLines) {
            int r = claims.place[k];
            // wagons are short only if goods are left behind
            double most = shippedOver[r] + lastEvening.leftTons(r);
            double asked = asked(k, wantedOver[r]);
            remember(k, asked < most ? asked : most, shippedOver[r]);
        }
        for (int k : claims.stockLines) {
            remember(k, needed[k], couldBeHad[k]);
        }
        Arrays.fill(wantedOver, 0);
        Arrays.fill(shippedOver, 0);
        Arrays.fill(ordered, 0);
        Arrays.fill(needed, 0);
        Arrays.fill(couldBeHad, 0);
        Arrays.fill(broughtByOthers, 0);
        days = 0;
    }

    /** What would have gone over a route if all that was needed had been allotted. */
    private double asked(int k, double wished) {
        return wished < SURELY * couldBeHad[k] && wished < needed[k] ? wished : needed[k];
    }

    private void remember(int k, double askedTons, double hadTons) {
        double weight = claims.weight[days];
        asked[k] += weight * (askedTons / days - asked[k]);
        had[k] += weight * (hadTons / days - had[k]);
    }

    private void answer(int day, Decisions today) {
        bought = claims.market.at(day);
        for (int k = 0; k < claimed.length; k++) {
            double shortage = asked[k] > had[k] ? 1 - had[k] / asked[k] : 0;
            claimed[k] = claims.withoutShortage + claims.feedback * shortage;
            allotted[k] = claims.terms[k].allot(day, claimed[k]);
            toBeHad[k] = withMarket(allotted[k], claimed[k]);
        }
        for (int k : claims.orderLines) {
            today.claim[claims.place[k]] = toBeHad[k];
            today.allotted[claims.place[k]] = toBeHad[k];
        }
        for (int k : claims.dispatchLines) {
            today.mostShipped[claims.place[k]] = claims.orders[k].at(day) * toBeHad[k];
        }
        for (int k : claims.stockLines) {
            // this follows each day from what lies there
            allotted[k] = 0;
        }
    }

    private double withMarket(double allot, double claim) {
        return allot < claim ? allot + bought * (claim - allot) : allot;
    }

    /** No more goes over the route than is allotted, and what is lost of it on the way. */
    private void supply(int k, int day, View lastEvening, Decisions today) {
        StoreNeed store = claims.needs[k];
        double open = store.tons(day, lastEvening) + store.customersTons(lastEvening) - ofOthers[k];
        double need = open > 0 ? open : 0;
        double most = need * toBeHad[k];
        double arrives = 1 - claims.losses[k].at(day);
        today.mostShipped[claims.place[k]] = arrives > 0 ? most / arrives : Double.POSITIVE_INFINITY;
        count(k, need, most);
    }

    /** What customers are allotted and do not sell on is kept back for them; the works take of the rest. */
    private void take(int k, int day, View lastEvening, Decisions today) {
        StoreNeed store = claims.needs[k];
        double need = store.tons(day, lastEvening);
        double supply = store.supplyTons(lastEvening);
        double ofRivals = store.customersTons(lastEvening);
        double allottedTons = claims.terms[k].allot(day, claimed[k], need, supply, ofRivals);
        allottedToWrite[k] += allottedTons;
        double spare = supply - withMarket(allottedTons, claimed[k] * need);
        double wished = ofRivals < spare ? ofRivals : spare;
        double kept = wished > 0 ? wished : 0;
        double left = supply - kept;
        if (kept > 0 && need > 0) {
            store.limit(day, lastEvening, left, need, today.mostTaken);
        } else {
            store.free(today.mostTaken);
        }
        count(k, need, need < left ? need : left);
    }

    private void count(int k, double needTons, double couldBeHadTons) {
        needToWrite[k] += needTons;
        needed[k] += needTons;
        couldBeHad[k] += couldBeHadTons;
    }

    /** Takes in what was wanted and had today. */
    void learn(int day, View evening) {
        days++;
        evening.addShipment(wantedOver, shippedOver);
        for (int k : claims.orderLines) {
            needToWrite[k] += evening.neededTonsPerDay(claims.place[k]);
            ordered[k] += evening.orderedTons(claims.place[k]);
        }
        for (int k : claims.supplyLines) {
            broughtByOthers[k] += claims.needs[k].ofOthersTons(evening);
        }
        for (int k : claims.dispatchLines) {
            double need = claims.orders[k].at(day);
            count(k, need, need * toBeHad[k]);
        }
    }

    /** Writes down what was claimed and allotted since this was last done. */
    void write() {
        for (int k = 0; k < claimed.length; k++) {
            double tons = needToWrite[k];
            diary.claim(k, tons, claimed[k] * tons, allotted[k] * tons + allottedToWrite[k]);
            needToWrite[k] = 0;
            allottedToWrite[k] = 0;
        }
    }
}
