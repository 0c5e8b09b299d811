package magnitka.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Chain;
import magnitka.model.Commodity;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Quantity;

/**
 * Every place that holds mass, in arrays: sources, stockpiles, customers (one store a commodity) and dumps; numbered by {@link
 * StoreOrder}.
 */
final class Stores {

    /** Stands for "no limit"; small enough to add and multiply safely. */
    static final double UNLIMITED = 1e12;

    static final int SOURCE = 0;
    static final int STOCKPILE = 1;
    static final int CUSTOMER = 2;
    static final int DUMP = 3;

    final int count;
    /** Number of each place in the file, and place in the file of each number. */
    final int[] number;

    final int[] place;
    final String[] node;
    final String[] commodity;
    final int[] kind;
    /** Grades of store s are cells {@code firstCell[s]} to {@code firstCell[s + 1] - 1}, best first. */
    final int[] firstCell;

    /** Number of grades, from the best, that count as accepted in the store. */
    final int[] accepted;

    final double[] opening;
    final double[] sourceShare;
    final int[] sources;
    final int[] customers;
    final int[] shrinking;
    /** First slots of the timeline: room, daily shrinkage, daily supply, daily orders. */
    final int capacity;

    final int shrinkage;
    final int supply;
    final int orders;

    private final Map<String, Integer> indexByNodeAndCommodity = new HashMap<>();

    Stores(Model model, StoreOrder order, Timeline.Builder timeline) {
        Chain chain = model.chain();
        List<StoreOrder.Store> stores = order.stores;
        count = stores.size();
        number = order.number;
        place = order.place;
        node = stores.stream().map(StoreOrder.Store::node).toArray(String[]::new);
        commodity = stores.stream().map(StoreOrder.Store::commodity).toArray(String[]::new);
        kind = stores.stream().mapToInt(StoreOrder.Store::kind).toArray();
        firstCell = new int[count + 1];
        accepted = new int[count];
        for (int s = 0; s < count; s++) {
            Commodity good = chain.commodities().get(commodity[s]);
            firstCell[s + 1] = firstCell[s] + good.gradeNames().size();
            accepted[s] = good.acceptedGrades();
            indexByNodeAndCommodity.put(node[s] + "/" + commodity[s], s);
        }
        opening = new double[firstCell[count]];
        sourceShare = new double[firstCell[count]];
        capacity = timeline.block(count);
        shrinkage = timeline.block(count);
        supply = timeline.block(count);
        orders = timeline.block(count);
        List<Integer> shrinks = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            timeline.set(capacity + s, UNLIMITED);
            fill(model, timeline, s, chain.nodes().get(node[s]), shrinks);
        }
        sources = select(SOURCE);
        customers = select(CUSTOMER);
        shrinking = shrinks.stream().mapToInt(Integer::intValue).toArray();
    }

    private void fill(Model model, Timeline.Builder timeline, int s, Node place, List<Integer> shrinks) {
        List<String> grades = model.chain().commodities().get(commodity[s]).gradeNames();
        if (place instanceof Node.Source source) {
            timeline.set(supply + s, source.supplyTonsPerDay().orElse(Quantity.of(UNLIMITED)));
            if (source.gradeShares().isEmpty()) {
                sourceShare[firstCell[s]] = 1;
            } else {
                System.arraycopy(model.shares(grades, source.gradeShares()), 0, sourceShare, firstCell[s], grades.size());
            }
        } else if (place instanceof Node.Stockpile stockpile) {
            stockpile.capacityTons().ifPresent(room -> timeline.set(capacity + s, room));
            timeline.set(shrinkage + s, stockpile.shrinkageSharePerDay());
            if (!stockpile.shrinkageSharePerDay().equals(Quantity.of(0))) {
                shrinks.add(s);
            }
            int grade = stockpile.openingGrade().map(grades::indexOf).orElse(0);
            opening[firstCell[s] + grade] = model.value(stockpile.openingTons());
        } else if (place instanceof Node.Customer customer) {
            Node.Order order = customer.orders().get(commodity[s]);
            timeline.set(orders + s, order.tonsPerDay());
            order.lowestGrade().ifPresent(lowest -> accepted[s] = grades.indexOf(lowest) + 1);
        }
    }

    private int[] select(int wanted) {
        return java.util.stream.IntStream.range(0, count).filter(s -> kind[s] == wanted).toArray();
    }

    int cells() {
        return firstCell[count];
    }

    int grades(int s) {
        return firstCell[s + 1] - firstCell[s];
    }

    int index(String nodeName, String commodityName) {
        return indexByNodeAndCommodity.get(nodeName + "/" + commodityName);
    }

    /** Grade numbers that a route or recipe uses; all when it names none. */
    static int[] gradesOf(Chain chain, String commodity, java.util.Optional<List<String>> named) {
        List<String> all = chain.commodities().get(commodity).gradeNames();
        int[] grades = named.orElse(all).stream().mapToInt(all::indexOf).toArray();
        Arrays.sort(grades);
        return grades;
    }
}
