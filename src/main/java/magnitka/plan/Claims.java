package magnitka.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.People;
import magnitka.model.Route;

/**
 * What can be claimed in a model, and on which terms the centre answers. Claims are made anew on the first day of each ten days of a
 * month, by the shortage met until then; {@link Correspondence} keeps them in a run.
 */
final class Claims {

    /** Days from one claim to the next: at most the last eleven of a month. */
    private static final int MOST_DAYS = 11;

    /** What is claimed without a shortage, as a multiple of need. */
    final double withoutShortage;

    final double feedback;
    final Dated market;
    final Entitlement[] terms;

    /** By number of days: what the mean of these days weighs in what is remembered after them. */
    final double[] weight;

    /** Days on which claims are made, and those on which some are answered: by new claims, on new terms or for new orders. */
    final boolean[] claiming;

    final boolean[] answering;

    /** Lines of each kind. */
    final int[] orderLines;

    final int[] supplyLines;
    final int[] dispatchLines;
    final int[] stockLines;

    /** By line: route or store. */
    final int[] place;

    /** By line: who needs it; null for wagons and for what is ordered by norm. */
    final StoreNeed[] needs;

    /** By line: what the customer orders, for wagons. */
    final Dated[] orders;

    /** By line: what is lost on the way of goods that are not ordered by norm. */
    final Dated[] losses;

    /** @param partOfDay which ten days of its month each day belongs to */
    Claims(Model model, Plant plant, People.Claims claims, List<ClaimLine> lines, byte[] partOfDay) {
        withoutShortage = 1 + model.value(claims.safetyMargin());
        feedback = model.value(claims.feedback());
        weight = weights(1 / model.value(claims.memoryDays()));
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
        claiming = new boolean[plant.days()];
        answering = new boolean[plant.days()];
        for (int day = 0; day < plant.days(); day++) {
            claiming[day] = day == 0 || partOfDay[day] != partOfDay[day - 1];
            answering[day] = claiming[day] || market.at(day) != market.at(day - 1);
            for (Entitlement of : terms) {
                answering[day] |= !of.asYesterday(day);
            }
            for (int k : dispatchLines) {
                answering[day] |= day > 0 && orders[k].at(day) != orders[k].at(day - 1);
            }
        }
    }

    /** One day weighs so much in what is remembered; n days weigh 1 - (1 - ofOneDay)^n. */
    private static double[] weights(double ofOneDay) {
        double[] weights = new double[MOST_DAYS + 1];
        for (int n = 1; n < weights.length; n++) {
            weights[n] = weights[n - 1] + ofOneDay * (1 - weights[n - 1]);
        }
        return weights;
    }

    private static int[] ofKind(List<ClaimLine> lines, ClaimLine.Kind kind) {
        return IntStream.range(0, lines.size()).filter(k -> lines.get(k).kind() == kind).toArray();
    }

    private static Dated ordersOver(Model model, String name) {
        Route route = model.chain().routes().get(name);
        return Dated.of(model, ((Node.Customer) model.chain().nodes().get(route.to())).orders().get(route.commodity()).tonsPerDay());
    }
}
