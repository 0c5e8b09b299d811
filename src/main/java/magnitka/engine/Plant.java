package magnitka.engine;

import java.time.LocalDate;
import java.util.List;
import magnitka.model.Model;

/**
 * A model compiled into plain arrays: immutable, shared by all runs and threads.
 *
 * <p>Works, routes, units and stores are numbers from 0; works and routes are numbered in the order of the day.
 */
public final class Plant {

    final Stores stores;
    final Shops shops;
    final Units units;
    final Limits limits;
    final Lines lines;
    final Timeline timeline;
    final double[][] curves;
    final Quantiles[] laws;
    final Quantiles exponential = Quantiles.exponential();
    final Quantiles normal = Quantiles.normal();
    final Quantiles[] lossLaws;
    final int[] worksOfInput;
    final ShopRows rows;
    private final LocalDate start;
    private final Accounts accounts;

    private Plant(Model model) {
        start = model.chain().start();
        Timeline.Builder builder = new Timeline.Builder(model);
        Curves tables = new Curves(model.chain().days());
        stores = new Stores(model, builder);
        shops = new Shops(model, stores, builder, tables);
        units = new Units(model, shops.names, builder, tables);
        limits = new Limits(model, shops.names, builder);
        lines = new Lines(model, stores, shops, builder);
        timeline = builder.build();
        curves = tables.byAge();
        laws = tables.laws();
        lossLaws = new Quantiles[lines.count];
        for (int r = 0; r < lines.count; r++) {
            lossLaws[r] = lines.lossCv[r] > 0 ? Quantiles.lognormal(lines.lossCv[r]) : null;
        }
        worksOfInput = new int[shops.inputStore.length];
        for (int w = 0; w < shops.count; w++) {
            java.util.Arrays.fill(worksOfInput, shops.firstInput[w], shops.firstInput[w + 1], w);
        }
        accounts = new Accounts(this);
        rows = new ShopRows(this);
    }

    /** Compiles a sound model. */
    public static Plant of(Model model) {
        return new Plant(model);
    }

    public Accounts accounts() {
        return accounts;
    }

    public int days() {
        return timeline.days;
    }

    public LocalDate date(int day) {
        return start.plusDays(day);
    }

    /** Names of the works, in the order in which they produce. */
    public List<String> works() {
        return shops.names;
    }

    /** Names of the routes, in the order in which they are served. */
    public List<String> routes() {
        return lines.names;
    }

    public int unitCount() {
        return units.count;
    }

    public String unit(int unit) {
        return units.name[unit];
    }

    /** Works that a unit belongs to. */
    public int worksOf(int unit) {
        return units.works[unit];
    }

    public int storeCount() {
        return stores.count;
    }

    /** Node that a store belongs to. */
    public String storeNode(int store) {
        return stores.node[store];
    }

    public String storeCommodity(int store) {
        return stores.commodity[store];
    }

    public boolean isCustomer(int store) {
        return stores.kind[store] == Stores.CUSTOMER;
    }

    public int grades(int store) {
        return stores.grades(store);
    }

    /** Store that takes the product of a works. */
    public int productStore(int works) {
        return shops.product[works];
    }

    /** Stores that the inputs of a works are taken from, in recipe order. */
    public int[] inputStores(int works) {
        return java.util.Arrays.copyOfRange(shops.inputStore, shops.firstInput[works], shops.firstInput[works + 1]);
    }

    /** Stores that take the by-products of a works, in recipe order. */
    public int[] byProductStores(int works) {
        return java.util.Arrays.copyOfRange(shops.byProductStore, shops.firstByProduct[works], shops.firstByProduct[works + 1]);
    }

    /** Dump that takes what a works makes when there is no room for it, or -1. */
    public int overflowStore(int works) {
        return shops.overflow[works];
    }

    /** True for a route over which supply comes by norm, on claims. */
    public boolean isOrdered(int route) {
        return lines.ordered[route];
    }

    public int routeFrom(int route) {
        return lines.from[route];
    }

    public int routeTo(int route) {
        return lines.to[route];
    }
}
