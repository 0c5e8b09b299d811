package magnitka.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import magnitka.engine.Plant;
import magnitka.engine.View;
import magnitka.model.Commodity;
import magnitka.model.Model;
import magnitka.model.People;
import magnitka.model.Quality;
import magnitka.model.Quantity;
import magnitka.model.Works;

/** What counts as success: gross tons, of any shape or as asked for, tons in accepted grades, or what customers take of their orders. */
final class Success {

    final People.Measure measure;

    /** True where all tons count; by assortment people make the shapes that are asked for, so that there too all tons do. */
    final boolean gross;

    /** Share of the target that is planned in accepted grades, by works. */
    final double[] plannedAccepted;

    /** Output that counts, over that at normal load, by works and effort of the grid. */
    final double[][] counted;

    /** By works: routes to the customers of its product, if no works uses it; else none. */
    final int[][] sales;

    /** Most that these customers take, tons by works and month. */
    final double[][] wanted;

    private final int[][] customers;
    private final Model model;
    private final Plant plant;
    private final double[] acceptedAtNormal;
    private final double[] loadEffect;

    Success(Model model, Plant plant, EffortGrid grid, Terms months, People.Measure measure) {
        this.model = model;
        this.plant = plant;
        this.measure = measure;
        gross = measure == People.Measure.TONS || measure == People.Measure.ASSORTMENT;
        int works = plant.works().size();
        plannedAccepted = new double[works];
        acceptedAtNormal = new double[works];
        loadEffect = new double[works];
        counted = new double[works][];
        sales = new int[works][];
        wanted = new double[works][];
        customers = new int[works][];
        for (int w = 0; w < works; w++) {
            fill(w, (Works) model.chain().nodes().get(plant.works().get(w)));
            int shop = w;
            counted[w] = gross
                    ? grid.load
                    : Arrays.stream(grid.load).map(load -> load * acceptedOverNormal(shop, load)).toArray();
        }
        Sales all = new Sales(model, plant, months);
        for (int w = 0; w < works; w++) {
            Sales.OfProduct own = all.of(product(w));
            sales[w] = own.routes();
            customers[w] = own.customers();
            wanted[w] = own.wanted();
        }
    }

    private void fill(int w, Works shop) {
        String product = shop.recipe().product();
        Commodity good = model.chain().commodities().get(product);
        Optional<Quality> quality = shop.quality();
        acceptedAtNormal[w] = quality.isPresent() ? accepted(good, plant.normalShares(w)) : 1;
        loadEffect[w] = quality.map(q -> model.value(q.load()) / model.value(q.unevenness())).orElse(0.0);
        Map<String, Quantity> planned = model.chain().plan().map(plan -> plan.plannedGrades(product)).orElse(Map.of());
        plannedAccepted[w] = planned.isEmpty() ? acceptedAtNormal[w] : accepted(good, model.shares(good.gradeNames(), planned));
    }

    private static double accepted(Commodity good, double[] shares) {
        return Math.min(1, Arrays.stream(shares).limit(good.acceptedGrades()).sum());
    }

    /** Accepted share at a load over that at normal load, by the ordered logit of the works. */
    private double acceptedOverNormal(int w, double load) {
        double normal = acceptedAtNormal[w];
        if (normal >= 1 || normal <= 0 || loadEffect[w] == 0) {
            return 1;
        }
        double odds = normal / (1 - normal) * StrictMath.exp(-loadEffect[w] * (load - 1));
        return odds / (1 + odds) / normal;
    }

    /** What of a ton would count at normal load, over what does at this load. */
    double atNormal(int w, double load) {
        return gross ? 1 : 1 / acceptedOverNormal(w, load);
    }

    /** Customers of what a works makes, if no works uses it, as stores. */
    int[] customers(int w) {
        return customers[w];
    }

    private Works shop(int w) {
        return (Works) model.chain().nodes().get(plant.works().get(w));
    }

    private String product(int w) {
        return shop(w).recipe().product();
    }

    /** True where only what customers take counts. */
    boolean bySales(int w) {
        return measure == People.Measure.ORDERS && sales[w].length > 0;
    }

    /**
     * Tons of today that count; asked in the evening.
     *
     * @param share share of the product's target that the works has: sales are counted to all its works alike
     */
    double countedTons(int w, View evening, double share) {
        if (gross) {
            return evening.madeTons(w);
        }
        return bySales(w) ? soldTons(w, evening, share) : evening.madeTons(w) - evening.rejectTons(w);
    }

    /** What left for customers today in grades that they accept, by the share that the works has; nothing where a works uses the product. */
    double soldTons(int w, View evening, double share) {
        double tons = 0;
        for (int r : sales[w]) {
            tons += evening.acceptedTons(r);
        }
        return tons * share;
    }

    /** A month's target in tons that count. */
    double target(int w, int month, double tons, double share) {
        if (gross) {
            return tons;
        }
        return bySales(w) ? ordered(w, month, tons, share) : tons * plannedAccepted[w];
    }

    /**
     * Tons ordered under a month's target: what the plan allots to customers, its accepted grades, and no more than they take.
     * Nothing where a works uses the product.
     */
    double ordered(int w, int month, double tons, double share) {
        double accepted = tons * plannedAccepted[w];
        double most = wanted[w][month] * share;
        return accepted < most ? accepted : most;
    }
}
