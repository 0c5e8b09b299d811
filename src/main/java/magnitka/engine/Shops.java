package magnitka.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Quality;
import magnitka.model.Works;
import magnitka.network.DayOrder;

/** Every works in arrays, in the order in which they produce within a day. */
final class Shops {

    final int count;
    final List<String> names;
    /** Units, inputs and by-products of works w are numbers {@code first...[w]} to {@code first...[w + 1] - 1}. */
    final int[] firstUnit;

    final int[] firstInput;
    final int[] firstByProduct;
    final int[] product;
    final int[] overflow;
    final int[] hindranceDump;
    /** Works that a dump hinders. */
    final int[] hindered;
    final int[] masteryCurve;
    final int[] inputStore;
    /** Cells that input i is taken from, best grade first; those before {@code firstDefective[i]} are sound. */
    final int[] firstInputCell;

    final int[] firstDefective;
    final int[] inputCell;
    final String[] inputCommodity;
    final int[] byProductCell;
    final int[] byProductStore;

    /** Grade mix: works w has thresholds and shares from {@code firstShare[w]} on, one a grade of its product. */
    final int[] firstShare;

    final double[] normalShare;
    final double[] threshold;
    final boolean[] graded;
    final double[] qualityMastery;
    final double[] qualityInput;
    final double[] qualityLoad;
    final double[] qualityWear;
    final double[] qualitySpread;

    /** First slots of the timeline. */
    final int factor;

    final int floor;
    final int hindrance;
    final int inputTons;
    final int inputExtra;
    final int byProductTons;

    private final Model model;
    private final Stores stores;

    Shops(Model model, Stores stores, Timeline.Builder timeline, Curves curves) {
        this.model = model;
        this.stores = stores;
        names = inDayOrder(model.chain());
        count = names.size();
        firstUnit = new int[count + 1];
        firstInput = new int[count + 1];
        firstByProduct = new int[count + 1];
        firstShare = new int[count + 1];
        product = new int[count];
        overflow = new int[count];
        hindranceDump = new int[count];
        masteryCurve = new int[count];
        graded = new boolean[count];
        for (int w = 0; w < count; w++) {
            Works shop = works(w);
            product[w] = stores.index(shop.recipe().to(), shop.recipe().product());
            firstUnit[w + 1] = firstUnit[w] + shop.units().size();
            firstInput[w + 1] = firstInput[w] + shop.recipe().inputs().size();
            firstByProduct[w + 1] = firstByProduct[w] + shop.recipe().byProducts().size();
            firstShare[w + 1] = firstShare[w] + stores.grades(product[w]);
        }
        inputStore = new int[firstInput[count]];
        firstInputCell = new int[firstInput[count] + 1];
        firstDefective = new int[firstInput[count]];
        inputCommodity = new String[firstInput[count]];
        byProductCell = new int[firstByProduct[count]];
        byProductStore = new int[firstByProduct[count]];
        normalShare = new double[firstShare[count]];
        threshold = new double[firstShare[count]];
        qualityMastery = new double[count];
        qualityInput = new double[count];
        qualityLoad = new double[count];
        qualityWear = new double[count];
        qualitySpread = new double[count];
        factor = timeline.block(count);
        floor = timeline.block(count);
        hindrance = timeline.block(count);
        inputTons = timeline.block(firstInput[count]);
        inputExtra = timeline.block(firstInput[count]);
        byProductTons = timeline.block(firstByProduct[count]);
        for (int w = 0; w < count; w++) {
            fill(w, works(w), timeline, curves);
        }
        inputCell = inputCells();
        hindered = IntStream.range(0, count).filter(w -> hindranceDump[w] >= 0).toArray();
    }

    Works works(int w) {
        return (Works) model.chain().nodes().get(names.get(w));
    }

    /** A works comes after every works that fills one of its stockpiles. */
    private static List<String> inDayOrder(Chain chain) {
        List<String> all = new ArrayList<>();
        chain.nodes().forEach((name, node) -> {
            if (node instanceof Works) {
                all.add(name);
            }
        });
        Map<String, List<Integer>> takers = new java.util.HashMap<>();
        for (int w = 0; w < all.size(); w++) {
            for (Works.Input input : ((Works) chain.nodes().get(all.get(w))).recipe().inputs().values()) {
                takers.computeIfAbsent(input.from(), k -> new ArrayList<>()).add(w);
            }
        }
        DayOrder order = new DayOrder(all.size());
        for (int w = 0; w < all.size(); w++) {
            int first = w;
            Works.Recipe recipe = ((Works) chain.nodes().get(all.get(w))).recipe();
            takers.getOrDefault(recipe.to(), List.of()).forEach(second -> order.precede(first, second));
            recipe.byProducts().values().forEach(by ->
                    takers.getOrDefault(by.to(), List.of()).forEach(second -> order.precede(first, second)));
        }
        List<String> sorted = new ArrayList<>();
        for (int w : order.order()) {
            sorted.add(all.get(w));
        }
        return List.copyOf(sorted);
    }

    private void fill(int w, Works shop, Timeline.Builder timeline, Curves curves) {
        timeline.set(factor + w, shop.ratedFactor());
        timeline.set(floor + w, shop.floorShare());
        String good = shop.recipe().product();
        overflow[w] = shop.overflow().map(dump -> stores.index(dump, good)).orElse(-1);
        hindranceDump[w] = -1;
        shop.hindrance().ifPresent(h -> {
            hindranceDump[w] = dumpStore(h.dump());
            timeline.set(hindrance + w, h.sharePerMillionTons());
        });
        masteryCurve[w] = shop.mastery().map(m -> curves.mastery(model, m)).orElse(-1);
        int i = firstInput[w];
        for (Map.Entry<String, Works.Input> entry : shop.recipe().inputs().entrySet()) {
            Works.Input input = entry.getValue();
            inputCommodity[i] = entry.getKey();
            inputStore[i] = stores.index(input.from(), entry.getKey());
            timeline.set(inputTons + i, input.tons());
            timeline.set(inputExtra + i, input.defectiveExtra());
            i++;
        }
        int b = firstByProduct[w];
        for (Map.Entry<String, Works.ByProduct> entry : shop.recipe().byProducts().entrySet()) {
            Works.ByProduct by = entry.getValue();
            List<String> grades = model.chain().commodities().get(entry.getKey()).gradeNames();
            byProductStore[b] = stores.index(by.to(), entry.getKey());
            byProductCell[b] = stores.firstCell[byProductStore[b]] + by.grade().map(grades::indexOf).orElse(0);
            timeline.set(byProductTons + b, by.tons());
            b++;
        }
        normalShare[firstShare[w]] = 1;
        shop.quality().ifPresent(quality -> fillQuality(w, quality));
    }

    private int[] inputCells() {
        List<Integer> cells = new ArrayList<>();
        int i = 0;
        for (int w = 0; w < count; w++) {
            for (Map.Entry<String, Works.Input> entry : works(w).recipe().inputs().entrySet()) {
                int first = stores.firstCell[inputStore[i]];
                int accepted = stores.accepted[inputStore[i]];
                firstDefective[i] = cells.size();
                for (int grade : Stores.gradesOf(model.chain(), entry.getKey(), entry.getValue().grades())) {
                    cells.add(first + grade);
                    firstDefective[i] += grade < accepted ? 1 : 0;
                }
                firstInputCell[++i] = cells.size();
            }
        }
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    private int dumpStore(String dump) {
        for (int s = 0; s < stores.count; s++) {
            if (stores.node[s].equals(dump)) {
                return s;
            }
        }
        throw new IllegalArgumentException("dump: no store named " + dump);
    }

    /** Thresholds are the logits of the cumulative normal shares. */
    private void fillQuality(int w, Quality quality) {
        graded[w] = true;
        qualityMastery[w] = model.value(quality.mastery());
        qualityInput[w] = model.value(quality.input());
        qualityLoad[w] = model.value(quality.load());
        qualityWear[w] = model.value(quality.wear());
        qualitySpread[w] = model.value(quality.spread());
        List<String> grades = model.chain().commodities().get(works(w).recipe().product()).gradeNames();
        double[] shares = model.shares(grades, quality.normalShares());
        double cumulative = 0;
        for (int g = 0; g < shares.length; g++) {
            int cell = firstShare[w] + g;
            normalShare[cell] = shares[g];
            cumulative += shares[g];
            threshold[cell] = cumulative >= 1 - 1e-12 ? 1e6 : StrictMath.log(cumulative / (1 - cumulative));
        }
    }

    /** Names of the causes that the output of works w is lost to, in the order of the waterfall. */
    List<String> causes(int w, Limits limits) {
        List<String> causes = new ArrayList<>(FIRST_CAUSES);
        for (int j = limits.firstOfWorks[w]; j < limits.firstOfWorks[w + 1]; j++) {
            causes.add("limit:" + limits.names.get(limits.limitOfWorks[j]));
        }
        for (int i = firstInput[w]; i < firstInput[w + 1]; i++) {
            causes.add("input:" + inputCommodity[i]);
        }
        causes.add("blocked");
        causes.add("reject");
        return List.copyOf(causes);
    }

    static final int MASTERY = 0;
    static final int OUTAGE = 1;
    static final int OVERHAUL = 2;
    static final int BREAKDOWN = 3;
    static final int LOAD = 4;
    static final int HINDRANCE = 5;
    static final List<String> FIRST_CAUSES =
            List.of("not_mastered", "outages", "overhauls", "breakdowns", "load", "hindrance");
}
