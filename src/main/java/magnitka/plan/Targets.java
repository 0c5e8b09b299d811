package magnitka.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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

    /** Tons asked for by balance on the days without a given target. */
    final double[][] balance;

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

    Targets(Model model, Plant plant, Terms months, Requirements requirements) {
        this.model = model;
        this.months = months;
        start = model.chain().start();
        Plan plan = model.chain().plan().orElseThrow();
        List<String> made = plant.works().stream().map(this::product).toList();
        products = plan.products().keySet().stream().filter(made::contains).toList();
        productOfWorks = made.stream().mapToInt(products::indexOf).toArray();
        worksOfProduct = new int[products.size()][];
        Arrays.setAll(worksOfProduct, p -> IntStream.range(0, productOfWorks.length).filter(w -> productOfWorks[w] == p).toArray());
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
        for (int p = 0; p < count; p++) {
            fill(p, plan.products().get(products.get(p)), demand(p, plan, requirements));
        }
    }

    private String product(String works) {
        return ((Works) model.chain().nodes().get(works)).recipe().product();
    }

    /** True for works whose product has a plan. */
    boolean plans(int w) {
        return productOfWorks[w] != NO_PLAN;
    }

    /** Tons a year to be made of a product for all final demands, by day. */
    private IntToDoubleFunction demand(int p, Plan plan, Requirements requirements) {
        int row = requirements.products().indexOf(products.get(p));
        if (row < 0) {
            return day -> 0;
        }
        double[] gross = requirements.gross()[row];
        List<IntToDoubleFunction> wanted = new ArrayList<>();
        for (String product : requirements.products()) {
            Plan.ProductPlan asked = plan.products().get(product);
            wanted.add(asked == null ? day -> 0 : model.onDay(asked.finalDemand()));
        }
        return day -> IntStream.range(0, gross.length).mapToDouble(j -> gross[j] * wanted.get(j).applyAsDouble(day)).sum();
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
