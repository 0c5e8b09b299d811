package magnitka.plan;

import java.util.List;
import java.util.Optional;
import magnitka.engine.Decisions;
import magnitka.engine.Plant;
import magnitka.engine.View;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.People;
import magnitka.model.Route;

/** What the works claim, by need and by the shortage lately met, and what comes of what the centre allots them. */
final class Claims {

    private final double safetyMargin;
    private final double feedback;
    private final double memory;
    private final Dated market;
    final Entitlement[] terms;

    /** By line: how what is allotted is had, and route or store. */
    private final ClaimLine.Kind[] kind;

    private final int[] place;

    /** By line: who needs it; null for wagons and for what is ordered by norm. */
    private final StoreNeed[] needs;

    /** By line: what the customer orders, for wagons. */
    private final Dated[] orders;

    /** By line: what is lost on the way of goods that are not ordered by norm. */
    private final Dated[] losses;

    Claims(Model model, Plant plant, People.Claims claims, List<ClaimLine> lines) {
        safetyMargin = model.value(claims.safetyMargin());
        feedback = model.value(claims.feedback());
        memory = 1 / model.value(claims.memoryDays());
        market = Dated.of(model, claims.market());
        kind = lines.stream().map(ClaimLine::kind).toArray(ClaimLine.Kind[]::new);
        place = lines.stream().mapToInt(ClaimLine::place).toArray();
        terms = new Entitlement[lines.size()];
        needs = new StoreNeed[lines.size()];
        orders = new Dated[lines.size()];
        losses = new Dated[lines.size()];
        for (int k = 0; k < terms.length; k++) {
            ClaimLine line = lines.get(k);
            terms[k] = new Entitlement(model, claims, Optional.ofNullable(claims.allotments().get(line.allotment())));
            switch (line.kind()) {
                case ORDER -> {}
                case SUPPLY -> {
                    needs[k] = new StoreNeed(model, plant, plant.routeTo(line.place()), line.place());
                    losses[k] = Dated.of(model, model.chain().routes().get(line.name()).lossShare());
                }
                case DISPATCH -> orders[k] = ordersOver(model, line.name());
                case STOCK -> needs[k] = new StoreNeed(model, plant, line.place(), -1);
            }
        }
    }

    private static Dated ordersOver(Model model, String name) {
        Route route = model.chain().routes().get(name);
        return Dated.of(model, ((Node.Customer) model.chain().nodes().get(route.to())).orders().get(route.commodity()).tonsPerDay());
    }

    /** What is claimed and allotted in one run; claims and allotments are multiples of need. */
    final class Correspondence {

        private final double[] wanted = new double[terms.length];
        private final double[] had = new double[terms.length];
        private final double[] ofOthers = new double[terms.length];

        /** Tons that were to be had yesterday. */
        private final double[] most = new double[terms.length];

        private final double[] need = new double[terms.length];
        final double[] claimed = new double[terms.length];
        final double[] allotted = new double[terms.length];

        /** Claim that was last answered. */
        private final double[] answered = new double[terms.length];

        /** Claims for the day, by the shortage lately met. */
        void claim(int day, View lastEvening, Decisions today) {
            double bought = market.at(day);
            for (int k = 0; k < kind.length; k++) {
                switch (kind[k]) {
                    case ORDER -> order(k, day, bought, lastEvening, today);
                    case SUPPLY, DISPATCH -> ship(k, day, bought, lastEvening, today);
                    case STOCK -> take(k, day, bought, lastEvening, today);
                }
            }
        }

        private void order(int k, int day, double bought, View lastEvening, Decisions today) {
            int r = place[k];
            remember(k, lastEvening.wantedTons(r), lastEvening.shippedTons(r));
            allot(k, day);
            today.claim[r] = withMarket(k, bought);
        }

        /** No more goes over the route than is allotted, and what is lost of it on the way. */
        private void ship(int k, int day, double bought, View lastEvening, Decisions today) {
            int r = place[k];
            double arrives = losses[k] == null ? 1 : 1 - losses[k].at(day);
            double shipped = lastEvening.shippedTons(r) * arrives;
            double wished = lastEvening.wantedTons(r) * arrives;
            double asked = wished < most[k] && wished < need[k] ? wished : need[k];
            if (orders[k] == null) {
                ofOthers[k] += memory * (needs[k].ofOthersTons(lastEvening) - ofOthers[k]);
                need[k] = Math.max(0, needs[k].tons(day, lastEvening) + needs[k].customersTons(lastEvening) - ofOthers[k]);
            } else {
                // wagons are short only if goods are left behind
                asked = Math.min(asked, shipped + lastEvening.leftTons(r));
                need[k] = orders[k].at(day);
            }
            remember(k, asked, shipped);
            allot(k, day);
            most[k] = need[k] * withMarket(k, bought);
            today.mostShipped[r] = arrives > 0 ? most[k] / arrives : Double.POSITIVE_INFINITY;
        }

        /** What customers are allotted and do not sell on is kept back for them; the works take of the rest. */
        private void take(int k, int day, double bought, View lastEvening, Decisions today) {
            remember(k, need[k], Math.min(need[k], most[k]));
            need[k] = needs[k].tons(day, lastEvening);
            double supply = needs[k].supplyTons(lastEvening);
            double ofRivals = needs[k].customersTons(lastEvening);
            allotted[k] = need[k] > 0 ? terms[k].allot(day, claimed[k], supply / need[k], ofRivals / need[k]) : 0;
            double kept = Math.max(0, Math.min(ofRivals, supply - withMarket(k, bought) * need[k]));
            most[k] = supply - kept;
            if (kept > 0 && need[k] > 0) {
                needs[k].limit(day, lastEvening, most[k], need[k], today.mostTaken);
            } else {
                needs[k].free(today.mostTaken);
            }
        }

        private void allot(int k, int day) {
            if (claimed[k] != answered[k] || !terms[k].asYesterday(day)) {
                allotted[k] = terms[k].allot(day, claimed[k]);
                answered[k] = claimed[k];
            }
        }

        private void remember(int k, double wantedTons, double hadTons) {
            wanted[k] += memory * (wantedTons - wanted[k]);
            had[k] += memory * (hadTons - had[k]);
            double shortage = wanted[k] > had[k] ? 1 - had[k] / wanted[k] : 0;
            claimed[k] = 1 + safetyMargin + feedback * shortage;
        }

        private double withMarket(int k, double bought) {
            double allot = allotted[k];
            return allot < claimed[k] ? allot + bought * (claimed[k] - allot) : allot;
        }

        /** Tons needed today; asked in the evening. */
        double neededTons(int k, View evening) {
            return kind[k] == ClaimLine.Kind.ORDER ? evening.neededTonsPerDay(place[k]) : need[k];
        }
    }
}
