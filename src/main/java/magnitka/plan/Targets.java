package magnitka.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import magnitka.engine.Buckets;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Plan;
import magnitka.model.Works;

/** What is known of targets before a run: given ones, weights of months, demand worked back; by product and month. */
final class Targets {

    /** Stands for works whose product has no plan. */
    static final int NO_PLAN = -1;

    final List<String> products;
    final int[] productOfWorks;
    final int[][] worksOfProduct;
    final Plan.Origin[] origin;

    /** Tons given for days of a month. */
    final double[][] given;

    /** Days of a month without a given target, weighted by the split. */
    final double[][] open;

    /** The same, times the share of capacity asked for. */
    final double[][] openCapacity;

    /** Tons asked for by balance for final demand, on the days without a given target. */
    final double[][] balance;

    /** By product, month and product with a target of its own: tons asked for by balance for each ton of that target. */
    final double[][][] perTarget;

    /** Products, those by balance behind all others. */
    final int[] order;

    /** All days of a month, weighted by the split. */
    final double[][] weight;

    final Dated[] masterySeen;
    final double[] growth;
    final double[] follow;
    final double[] followDown;
    final double[] revision;

    private final Model model;
    private final Terms months;
    private final LocalDate start;

    /**
     * Targets of a model.
     *
     * @param requirements what targets by balance are worked back with, by calendar year; one alone holds for all years
     */
    Targets(Model model, Plant plant, Terms months, Terms years, List<Requirements> requirements) {
        this.model = model;
        this.months = months;
        start = model.chain().start();
        Plan plan = model.chain().plan().orElseThrow();
        List<String> made = plant.works().stream().map(this::product).toList();
        Set<String> madeHere = Set.copyOf(made);
        products = plan.products().keySet().stream().filter(madeHere::contains).toList();
        Map<String, Integer> place = new HashMap<>();
        products.forEach(product -> place.put(product, place.size()));
        productOfWorks = made.stream().mapToInt(product -> place.getOrDefault(product, NO_PLAN)).toArray();
        Buckets makers = new Buckets(products.size(), productOfWorks.length, w -> productOfWorks[w]);
        worksOfProduct = IntStream.range(0, products.size()).mapToObj(makers::of).toArray(int[][]::new);
        int count = products.size();
        origin = new Plan.Origin[count];
        given = new double[count][months.count()];
        open = new double[count][months.count()];
        openCapacity = new double[count][months.count()];
        balance = new double[count][months.count()];
        weight = new double[count][months.count()];
        masterySeen = new Dated[count];
        growth = new double[count];
        follow = new double[count];
        followDown = new double[count];
        revision = new double[count];
        perTarget = new double[count][months.count()][];
        List<Asked> asked = requirements.stream().map(r -> new Asked(r, plan, place)).toList();
        for (int p = 0; p < count; p++) {
            int row = p;
            fill(p, plan.products().get(products.get(p)), day -> of(asked, years, day).finalTons(row, day));
        }
        order = IntStream.range(0, count).boxed().sorted(Comparator.comparing(p -> origin[p] == Plan.Origin.BALANCE)).mapToInt(p -> p).toArray();
        for (int month = 0; month < months.count(); month++) {
            for (int p = 0; p < count; p++) {
                double part = weight[p][month] > 0 ? open[p][month] / weight[p][month] : 0;
                perTarget[p][month] = of(asked, years, months.first[month]).perTarget(p, part);
            }
        }
    }

    private static Asked of(List<Asked> years, Terms terms, int day) {
        return years.get(years.size() == 1 ? 0 : terms.of[day]);
    }

    private String product(String works) {
        return ((Works) model.chain().nodes().get(works)).recipe().product();
    }

    /** True for works whose product has a plan. */
    boolean plans(int w) {
        return productOfWorks[w] != NO_PLAN;
    }

    /** What a year's balance asks for: by targets of products that have their own, and by final demand of the others. */
    private final class Asked {

        /** By row of the requirements: the product, or nothing where it is not planned here; and the other way round. */
        private final int[] productOf;

        private final int[] rowOf;
        private final boolean[] settled;
        private final double[][] tons;
        private final List<IntToDoubleFunction> wanted = new ArrayList<>();

        Asked(Requirements requirements, Plan plan, Map<String, Integer> place) {
            List<String> of = requirements.products();
            productOf = of.stream().mapToInt(product -> place.getOrDefault(product, NO_PLAN)).toArray();
            rowOf = new int[place.size()];
            Arrays.fill(rowOf, NO_PLAN);
            settled = new boolean[of.size()];
            for (int j = 0; j < settled.length; j++) {
                Plan.ProductPlan product = plan.products().get(of.get(j));
                if (productOf[j] != NO_PLAN) {
                    rowOf[productOf[j]] = j;
                }
                settled[j] = product != null && product.origin() != Plan.Origin.BALANCE;
                wanted.add(product == null || settled[j] ? day -> 0 : model.onDay(product.finalDemand()));
            }
            tons = requirements.workedBack(settled);
        }

        /** Tons a year of a product for all final demands. */
        double finalTons(int p, int day) {
            int row = rowOf[p];
            double sum = 0;
            for (int j = 0; row >= 0 && j < settled.length; j++) {
                sum += settled[j] ? 0 : tons[row][j] * wanted.get(j).applyAsDouble(day);
            }
            return sum;
        }

        /** Tons of a product for each ton of the targets of others. */
        double[] perTarget(int p, double part) {
            double[] each = new double[products.size()];
            int row = rowOf[p];
            for (int j = 0; row >= 0 && origin[p] == Plan.Origin.BALANCE && j < settled.length; j++) {
                if (settled[j]) {
                    // by-products may give more than is needed: less than nothing is not asked for
                    each[productOf[j]] = part * Math.max(0, tons[row][j]);
                }
            }
            return each;
        }
    }

    private void fill(int p, Plan.ProductPlan product, IntToDoubleFunction demand) {
        origin[p] = product.origin();
        masterySeen[p] = Dated.of(model, product.masterySeen());
        product.ratchet().ifPresent(ratchet -> {
            growth[p] = model.value(ratchet.growth());
            follow[p] = model.value(ratchet.weight());
            followDown[p] = follow[p] * model.value(ratchet.asymmetry());
            revision[p] = model.value(ratchet.revision());
        });
        Split split = new Split(model, product);
        boolean[] isGiven = new boolean[months.of.length];
        product.given().values().forEach(target -> give(p, target, split, isGiven));
        IntToDoubleFunction share = model.onDay(product.capacityShare());
        for (int day = 0; day < isGiven.length; day++) {
            LocalDate date = start.plusDays(day);
            double part = split.weight(date);
            int month = months.of[day];
            weight[p][month] += part;
            if (!isGiven[day]) {
                open[p][month] += part;
                openCapacity[p][month] += part * share.applyAsDouble(day);
                balance[p][month] += part * demand.applyAsDouble(day) / date.lengthOfYear();
            }
        }
    }

    /** Spreads a given target over its days by the rule of split. */
    private void give(int p, Plan.Target target, Split split, boolean[] isGiven) {
        int first = (int) ChronoUnit.DAYS.between(start, target.from());
        int last = (int) ChronoUnit.DAYS.between(start, target.to());
        double sum = 0;
        for (int day = first; day <= last; day++) {
            sum += split.weight(start.plusDays(day));
        }
        for (int day = first; day <= last; day++) {
            isGiven[day] = true;
            given[p][months.of[day]] += sum > 0 ? model.value(target.tons()) * split.weight(start.plusDays(day)) / sum : 0;
        }
    }
}
