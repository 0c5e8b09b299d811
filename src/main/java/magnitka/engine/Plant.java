package magnitka.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import magnitka.model.Model;

/**
 * A model compiled into plain arrays: immutable, shared by all runs and threads.
 *
 * <p>Works, routes, units and stores are numbers from 0; works and routes are numbered in the order of the day. Stores are asked
 * for by their place in the file; arrays number them otherwise ({@code StoreOrder}).
 */
public final class Plant {

    final Stores stores;
    final Shops shops;
    final Recipes recipes;
    final Qualities qualities;
    final Units units;
    final Limits limits;
    final Lines lines;
    final Timeline timeline;
    final double[][] curves;
    final Quantiles[] laws;
    final Quantiles exponential = Quantiles.exponential();
    final Quantiles normal = Quantiles.normal();
    final Quantiles[] lossLaws;
    final ShopRows rows;
    private final LocalDate start;
    private final Accounts accounts;

    private Plant(Model model) {
        start = model.chain().start();
        Timeline.Builder builder = new Timeline.Builder(model);
        Curves tables = new Curves(model.chain().days());
        StoreOrder order = new StoreOrder(model);
        stores = new Stores(model, order, builder);
        shops = new Shops(model, stores, builder, tables);
        recipes = shops.recipes;
        qualities = shops.qualities;
        units = new Units(model, shops.names, builder, tables);
        limits = new Limits(model, shops.names, builder);
        lines = new Lines(model, order.routes, stores, recipes, builder);
        timeline = builder.build();
        curves = tables.byAge();
        laws = tables.laws();
        lossLaws = new Quantiles[lines.count];
        for (int r = 0; r < lines.count; r++) {
            lossLaws[r] = lines.lossCv[r] > 0 ? Quantiles.lognormal(lines.lossCv[r]) : null;
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
        return stores.node[stores.number[store]];
    }

    public String storeCommodity(int store) {
        return stores.commodity[stores.number[store]];
    }

    public boolean isSource(int store) {
        return stores.kind[stores.number[store]] == Stores.SOURCE;
    }

    public boolean isStockpile(int store) {
        return stores.kind[stores.number[store]] == Stores.STOCKPILE;
    }

    public boolean isCustomer(int store) {
        return stores.kind[stores.number[store]] == Stores.CUSTOMER;
    }

    /** Stock of a grade on the first morning. */
    public double openingTons(int store, int grade) {
        return stores.opening[stores.firstCell[stores.number[store]] + grade];
    }

    /** Share of each grade in what a source supplies. */
    public double[] sourceShares(int store) {
        int s = stores.number[store];
        return Arrays.copyOfRange(stores.sourceShare, stores.firstCell[s], stores.firstCell[s + 1]);
    }

    public int grades(int store) {
        return stores.grades(stores.number[store]);
    }

    /** Store that takes the product of a works. */
    public int productStore(int works) {
        return stores.place[shops.product[works]];
    }

    /** Stores that the inputs of a works are taken from, in recipe order. */
    public int[] inputStores(int works) {
        return places(recipes.inputStore, recipes.firstInput[works], recipes.firstInput[works + 1]);
    }

    /** Number that {@link Decisions#mostTaken} has for an input; {@code input} counts from 0 within the works. */
    public int input(int works, int input) {
        return recipes.firstInput[works] + input;
    }

    /** Grades that an input is taken in, best first; {@code input} counts from 0 within the works. */
    public int[] inputGrades(int works, int input) {
        int i = recipes.firstInput[works] + input;
        int first = stores.firstCell[recipes.inputStore[i]];
        return IntStream.range(recipes.firstInputCell[i], recipes.firstInputCell[i + 1])
                .map(k -> recipes.inputCell[k] - first)
                .toArray();
    }

    /** How many of {@link #inputGrades} are sound: of the lowest accepted grade or better. */
    public int soundInputGrades(int works, int input) {
        int i = recipes.firstInput[works] + input;
        return recipes.firstDefective[i] - recipes.firstInputCell[i];
    }

    /** Share of each grade of the product of a works when its quality index is 0. */
    public double[] normalShares(int works) {
        return Arrays.copyOfRange(qualities.normalShare, qualities.firstShare[works], qualities.firstShare[works + 1]);
    }

    /** Stores that take the by-products of a works, in recipe order. */
    public int[] byProductStores(int works) {
        return places(recipes.byProductStore, recipes.firstByProduct[works], recipes.firstByProduct[works + 1]);
    }

    /** Grade of a by-product, from 0, the best; {@code byProduct} counts from 0 within the works. */
    public int byProductGrade(int works, int byProduct) {
        int b = recipes.firstByProduct[works] + byProduct;
        return recipes.byProductCell[b] - stores.firstCell[recipes.byProductStore[b]];
    }

    /** Dump that gets in the way of a works, or -1. */
    public int hindranceDump(int works) {
        return placeOrNone(shops.hindranceDump[works]);
    }

    /** Names of the shared limits. */
    public List<String> limits() {
        return limits.names;
    }

    /** Works that share a limit, in file order. */
    public int[] limitUsers(int limit) {
        return Arrays.copyOfRange(limits.userWorks, limits.firstUser[limit], limits.firstUser[limit + 1]);
    }

    /** Grades that a route carries, best first. */
    public int[] routeGrades(int route) {
        int first = stores.firstCell[lines.from[route]];
        return IntStream.range(lines.firstCell[route], lines.firstCell[route + 1])
                .map(k -> lines.fromCell[k] - first)
                .toArray();
    }

    /** Dump that takes what a works makes when there is no room for it, or -1. */
    public int overflowStore(int works) {
        return placeOrNone(shops.overflow[works]);
    }

    /** True for a route over which supply comes by norm, on claims. */
    public boolean isOrdered(int route) {
        return lines.ordered[route];
    }

    public int routeFrom(int route) {
        return stores.place[lines.from[route]];
    }

    public int routeTo(int route) {
        return stores.place[lines.to[route]];
    }

    public int travelDays(int route) {
        return lines.travelDays[route];
    }

    private int placeOrNone(int store) {
        return store < 0 ? -1 : stores.place[store];
    }

    private int[] places(int[] store, int first, int end) {
        return IntStream.range(first, end).map(k -> stores.place[store[k]]).toArray();
    }
}
