package magnitka.analysis.bottleneck;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.engine.Accounts;
import magnitka.engine.DatedMeans;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Works;
import magnitka.network.MinimumCut;
import magnitka.run.EnsembleResult;

/**
 * The minimum cut of a year's mean capacities, in tons of the final product a day.
 *
 * <p>A works lets through what it could have made had inputs and room been at hand: rated output less mastery, outages,
 * overhauls, breakdowns, hindrance and shared limits. A route lets through its capacity, a source its supply, a by-product what
 * comes of its works at that rate; what lay in stock when the year began counts as spread over its days. Each is turned into
 * tons of the final product by {@link FinalTons}. Of all threads of the chain the one with the smallest cut counts.
 */
final class CapacityCut {

    /** More threads than this are not searched; the works that come last then keep the input that they need most of. */
    private static final int MOST_THREADS = 1_000;

    /** Nor so many that more places than this would be looked at in all. */
    private static final int MOST_PLACES = 5_000_000;

    private static final double NOTHING = 1e-9;
    private static final String START = "start";
    private static final String END = "end";

    private final Model model;
    private final EnsembleResult result;
    private final Plant plant;
    private final int year;
    private final int days;
    private final DatedMeans dated;
    private final boolean[] isFinal;
    /** By node and commodity. */
    private final Map<List<String>, Integer> stores = new HashMap<>();

    private Map<String, Bottleneck.Limit> limits;
    private List<MinimumCut.Passage> passages;

    CapacityCut(Model model, EnsembleResult result, int year, DatedMeans dated, boolean[] isFinal) {
        this.model = model;
        this.result = result;
        plant = result.plant();
        this.year = year;
        days = result.calendar().daysOfYear(year);
        this.dated = dated;
        this.isFinal = isFinal;
        for (int s = 0; s < plant.storeCount(); s++) {
            stores.putIfAbsent(List.of(plant.storeNode(s), plant.storeCommodity(s)), s);
        }
    }

    /** The limits that are cut; none if nothing limits the final product. */
    List<Bottleneck.Limit> find() {
        double least = Double.POSITIVE_INFINITY;
        List<Bottleneck.Limit> found = List.of();
        for (int[] picked : threads()) {
            build(new FinalTons(result, year, dated, isFinal, picked), picked);
            MinimumCut.Cut cut = MinimumCut.between(START, END, passages);
            if (cut.flow() < least) {
                least = cut.flow();
                found = cut.ways().stream().map(way -> limits.get(way.name())).toList();
            }
        }
        return withoutNothings(found);
    }

    /** What lets nothing through is in every cut; it is worth a word only when it is all there is. */
    private static List<Bottleneck.Limit> withoutNothings(List<Bottleneck.Limit> cut) {
        List<Bottleneck.Limit> something = cut.stream().filter(limit -> limit.finalTonsPerDay() > NOTHING).toList();
        return something.isEmpty() ? cut : something;
    }

    private List<int[]> threads() {
        int[] base = new int[plant.works().size()];
        for (int w = 0; w < base.length; w++) {
            base[w] = largestInput(w);
        }
        int most = Math.min(MOST_THREADS, MOST_PLACES / (plant.storeCount() + base.length + plant.routes().size()));
        List<int[]> threads = new ArrayList<>(List.of(base));
        for (int w = 0; w < base.length; w++) {
            int inputs = plant.inputStores(w).length;
            if (inputs > 1 && threads.size() * inputs <= most) {
                threads = varied(threads, w, inputs);
            }
        }
        return threads;
    }

    private static List<int[]> varied(List<int[]> threads, int works, int inputs) {
        List<int[]> more = new ArrayList<>();
        for (int[] thread : threads) {
            for (int i = 0; i < inputs; i++) {
                int[] other = thread.clone();
                other[works] = i;
                more.add(other);
            }
        }
        return more;
    }

    private int largestInput(int works) {
        int inputs = plant.inputStores(works).length;
        int largest = inputs == 0 ? -1 : 0;
        for (int i = 1; i < inputs; i++) {
            largest = dated.inputTons(works, i) > dated.inputTons(works, largest) ? i : largest;
        }
        return largest;
    }

    private void build(FinalTons worth, int[] picked) {
        limits = new LinkedHashMap<>();
        passages = new ArrayList<>();
        for (int s = 0; s < plant.storeCount(); s++) {
            if (worth.inStore(s) > 0) {
                addStore(s, worth.inStore(s));
            }
        }
        for (int w = 0; w < plant.works().size(); w++) {
            addByProducts(w, worth);
            if (worth.ofProduct(w) > 0) {
                addWorks(w, picked[w], worth.ofProduct(w));
            }
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            double arriving = (1 - dated.lossShare(r)) * worth.inStore(plant.routeTo(r));
            if (arriving > 0) {
                add(store(plant.routeFrom(r)), store(plant.routeTo(r)), Bottleneck.Kind.ROUTE, plant.routes().get(r), dated.routeCapacity(r), arriving);
            }
        }
    }

    private void addStore(int s, double worth) {
        Node node = model.chain().nodes().get(plant.storeNode(s));
        if (node instanceof Node.Source) {
            add(START, store(s), Bottleneck.Kind.SOURCE, plant.storeNode(s), dated.supply(s), worth);
        } else if (node instanceof Node.Stockpile stockpile) {
            add(START, store(s), Bottleneck.Kind.STOCK, plant.storeNode(s), openingTons(s, stockpile) / days, worth);
        }
    }

    private double openingTons(int s, Node.Stockpile stockpile) {
        int month = result.calendar().firstMonth(year) - 1;
        if (month < 0) {
            return model.value(stockpile.openingTons());
        }
        double tons = 0;
        for (int g = 0; g < plant.grades(s); g++) {
            tons += result.mean(month, plant.accounts().stock(s, g));
        }
        return tons;
    }

    private void addWorks(int w, int input, double worth) {
        String name = plant.works().get(w);
        String in = "into " + name;
        String out = "out of " + name;
        pass(input < 0 ? START : store(plant.inputStores(w)[input]), in);
        add(in, out, Bottleneck.Kind.WORKS, name, capability(w), worth);
        pass(out, isFinal[w] ? END : store(plant.productStore(w)));
    }

    private void addByProducts(int w, FinalTons worth) {
        String name = plant.works().get(w);
        int b = 0;
        for (Map.Entry<String, Works.ByProduct> by : ((Works) model.chain().nodes().get(name)).recipe().byProducts().entrySet()) {
            int s = store(by.getValue().to(), by.getKey());
            if (worth.inStore(s) > 0) {
                add(START, store(s), Bottleneck.Kind.BY_PRODUCT, name + " " + by.getKey(), capability(w) * dated.byProductTons(w, b), worth.inStore(s));
            }
            b++;
        }
    }

    /** What the works could have made in a day of the year, had inputs and room been at hand. */
    private double capability(int w) {
        Accounts accounts = plant.accounts();
        double tons = result.meanOfYear(year, accounts.rated(w));
        for (int c = 0; c < accounts.causes(w).size(); c++) {
            boolean lowers = accounts.causes(w).get(c).kind().lowersCapability();
            tons -= lowers ? result.meanOfYear(year, accounts.lostTo(w, c)) : 0;
        }
        return Math.max(tons, 0) / days;
    }

    private void add(String from, String to, Bottleneck.Kind kind, String name, double tonsPerDay, double worth) {
        String full = kind.text() + " " + name;
        limits.put(full, new Bottleneck.Limit(kind, name, tonsPerDay, tonsPerDay * worth));
        passages.add(new MinimumCut.Passage(from, to, tonsPerDay * worth, full));
    }

    private void pass(String from, String to) {
        passages.add(new MinimumCut.Passage(from, to, Double.POSITIVE_INFINITY, from + " to " + to));
    }

    private int store(String node, String commodity) {
        Integer store = stores.get(List.of(node, commodity));
        if (store == null) {
            throw new IllegalArgumentException("node: no store of " + commodity + " at " + node);
        }
        return store;
    }

    private static String store(int s) {
        return "store " + s;
    }

    /** Means of the dated figures over a year. */
    static DatedMeans datedMeans(EnsembleResult result, int year) {
        LocalDate first = result.calendar().month(result.calendar().firstMonth(year));
        int day = (int) ChronoUnit.DAYS.between(result.plant().date(0), first);
        return new DatedMeans(result.plant(), day, day + result.calendar().daysOfYear(year));
    }

    /** Which works make the final product, the last column of the yearly table. */
    static boolean[] finalWorks(EnsembleResult result) {
        boolean[] isFinal = new boolean[result.plant().works().size()];
        Arrays.stream(result.worksOf(result.measures().size() - 1)).forEach(w -> isFinal[w] = true);
        return isFinal;
    }
}
