package magnitka.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import magnitka.engine.Decisions;
import magnitka.engine.Plant;
import magnitka.engine.View;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.People;
import magnitka.model.Route;

/** What the works claim, by need and by the shortage lately met, and what comes of what the centre allots them. */
final class Claims {

    /** What is claimed without a shortage, as a multiple of need. */
    private final double withoutShortage;

    private final double feedback;
    private final double memory;
    private final Dated market;
    final Entitlement[] terms;

    /** Days on which some line is answered by other terms than the day before. */
    private final boolean[] newTerms;

    /** Lines of each kind. */
    private final int[] orderLines;

    private final int[] supplyLines;
    private final int[] dispatchLines;
    private final int[] stockLines;

    /** By line: route or store. */
    private final int[] place;

    /** By line: who needs it; null for wagons and for what is ordered by norm. */
    private final StoreNeed[] needs;

    /** By line: what the customer orders, for wagons. */
    private final Dated[] orders;

    /** By line: what is lost on the way of goods that are not ordered by norm. */
    private final Dated[] losses;

    Claims(Model model, Plant plant, People.Claims claims, List<ClaimLine> lines) {
        withoutShortage = 1 + model.value(claims.safetyMargin());
        feedback = model.value(claims.feedback());
        memory = 1 / model.value(claims.memoryDays());
        market = Dated.of(model, claims.market());
        orderLines = ofKind(lines, ClaimLine.Kind.ORDER);
        supplyLines = ofKind(lines, ClaimLine.Kind.SUPPLY);
        dispatchLines = ofKind(lines, ClaimLine.Kind.DISPATCH);
        stockLines = ofKind(lines, ClaimLine.Kind.STOCK);
        place = lines.stream().mapToInt(ClaimLine::place).toArray();
        terms = new Entitlement[lines.size()];
        needs = new StoreNeed[lines.size()];
        orders = new Dated[lines.size()];
        losses = new Dated[lines.size()];
        StoreNeed.Ways ways = new StoreNeed.Ways(plant);
        for (int k = 0; k < terms.length; k++) {
            ClaimLine line = lines.get(k);
            terms[k] = new Entitlement(model, claims, Optional.ofNullable(claims.allotments().get(line.allotment())));
            switch (line.kind()) {
                case ORDER -> {}
                case SUPPLY -> {
                    needs[k] = new StoreNeed(model, plant, ways, plant.routeTo(line.place()), line.place());
                    losses[k] = Dated.of(model, model.chain().routes().get(line.name()).lossShare());
                }
                case DISPATCH -> orders[k] = ordersOver(model, line.name());
                case STOCK -> needs[k] = new StoreNeed(model, plant, ways, line.place(), -1);
            }
        }
        newTerms = new boolean[plant.days()];
        for (int day = 0; day < newTerms.length; day++) {
            for (Entitlement of : terms) {
                newTerms[day] |= !of.asYesterday(day);
            }
        }
    }

    private static int[] ofKind(List<ClaimLine> lines, ClaimLine.Kind kind) {
        return IntStream.range(0, lines.size()).filter(k -> lines.get(k).kind() == kind).toArray();
    }

    private static Dated ordersOver(Model model, String name) {
        Route route = model.chain().routes().get(name);
        return Dated.of(model, ((Node.Customer) model.chain().nodes().get(route.to())).orders().get(route.commodity()).tonsPerDay());
    }

    /** What is claimed and allotted in one run; claims and allotments are multiples of need. */
    final class Correspondence {

        private final Diary diary;
        private final double[] wanted = new double[terms.length];
        private final double[] had = new double[terms.length];
        private final double[] ofOthers = new double[terms.length];
        private final double[] most = new double[terms.length];

        private final double[] need = new double[terms.length];
        private final double[] claimed = new double[terms.length];
        private final double[] allotted = new double[terms.length];

        /** Claim that was last answered. */
        private final double[] answered = new double[terms.length];

        Correspondence(Diary diary) {
            this.diary = diary;
        }

        /** Claims for the day, by the shortage lately met. */
        void claim(int day, View lastEvening, Decisions today) {
            double bought = market.at(day);
            for (int k : orderLines) {
                order(k, day, bought, lastEvening, today);
            }
            for (int k : supplyLines) {
                supply(k, day, bought, lastEvening, today);
            }
            for (int k : dispatchLines) {
                dispatch(k, day, bought, lastEvening, today);
            }
            for (int k : stockLines) {
                take(k, day, bought, lastEvening, today);
            }
        }

        private void order(int k, int day, double bought, View lastEvening, Decisions today) {
            int r = place[k];
            remember(k, lastEvening.wantedTons(r), lastEvening.shippedTons(r));
            allot(k, day);
            today.claim[r] = withMarket(k, bought);
        }

        /** No more goes over the route than is allotted, and what is lost of it on the way. */
        private void supply(int k, int day, double bought, View lastEvening, Decisions today) {
            int r = place[k];
            double arrives = 1 - losses[k].at(day);
            remember(k, asked(k, lastEvening.wantedTons(r) * arrives), lastEvening.shippedTons(r) * arrives);
            ofOthers[k] += memory * (needs[k].ofOthersTons(lastEvening) - ofOthers[k]);
            need[k] = Math.max(0, needs[k].tons(day, lastEvening) + needs[k].customersTons(lastEvening) - ofOthers[k]);
            allot(k, day);
            most[k] = need[k] * withMarket(k, bought);
            today.mostShipped[r] = arrives > 0 ? most[k] / arrives : Double.POSITIVE_INFINITY;
            diary.claim(k, need[k], claimed[k], allotted[k]);
        }

        /** Likewise; but wagons are short only if goods are left behind. */
        private void dispatch(int k, int day, double bought, View lastEvening, Decisions today) {
            int r = place[k];
            double shipped = lastEvening.shippedTons(r);
            double asked = asked(k, lastEvening.wantedTons(r));
            if (asked > shipped) {
                asked = Math.min(asked, shipped + lastEvening.leftTons(r));
            }
            remember(k, asked, shipped);
            need[k] = orders[k].at(day);
            allot(k, day);
            most[k] = need[k] * withMarket(k, bought);
            today.mostShipped[r] = most[k];
            diary.claim(k, need[k], claimed[k], allotted[k]);
        }

        /** What would have gone over a route if all that was needed had been allotted. */
        private double asked(int k, double wished) {
            return wished < most[k] && wished < need[k] ? wished : need[k];
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
            diary.claim(k, need[k], claimed[k], allotted[k]);
        }

        private void allot(int k, int day) {
            if (claimed[k] != answered[k] || newTerms[day]) {
                allotted[k] = terms[k].allot(day, claimed[k]);
                answered[k] = claimed[k];
            }
        }

        private void remember(int k, double wantedTons, double hadTons) {
            wanted[k] += memory * (wantedTons - wanted[k]);
            had[k] += memory * (hadTons - had[k]);
            double shortage = wanted[k] > had[k] ? 1 - had[k] / wanted[k] : 0;
            claimed[k] = withoutShortage + feedback * shortage;
        }

        private double withMarket(int k, double bought) {
            double allot = allotted[k];
            return allot < claimed[k] ? allot + bought * (claimed[k] - allot) : allot;
        }

        /** Writes down the claims that rest on what units need today, which is known in the evening. */
        void report(View evening) {
            for (int k : orderLines) {
                diary.claim(k, evening.neededTonsPerDay(place[k]), claimed[k], allotted[k]);
            }
        }
    }
}
