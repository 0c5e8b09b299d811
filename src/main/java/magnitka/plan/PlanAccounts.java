package magnitka.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import magnitka.engine.Accounts;
import magnitka.engine.Plant;

/**
 * Layout of what people add to a row, behind the figures of {@link magnitka.engine.Accounts}.
 *
 * <p>All are tons of the period unless the name says days, a number or a stock.
 */
public final class PlanAccounts {

    /** Parts of a month that output is noted by: ten days, ten days, the rest. */
    public static final int TEN_DAYS = 3;

    private static final int TARGET = 0;
    private static final int TARGET_BY_GRADE = 1;
    private static final int NORMAL = 2;
    static final int LOAD_DAYS = 3;
    static final int EFFORT_DAYS = 4;
    private static final int PADDING = 5;
    private static final int FOUND_OUT = 6;
    private static final int WRITTEN_OFF = 7;
    private static final int BOOK_STOCK = 8;
    private static final int NEW_DIRECTORS = 9;
    private static final int ORDERED = 10;
    static final int TEN_DAY = 11;
    private static final int WORKS_ROW = TEN_DAY + TEN_DAYS;

    private static final int NEED = 0;
    static final int CLAIMED = 1;
    static final int ALLOTTED = 2;
    static final int CLAIM_ROW = 3;

    private static final int COUNTED = 0;
    private static final int MET = 1;
    private static final int SHAPES = 2;

    private static final int ASKED = 0;
    private static final int MADE = 1;
    private static final int OF_ORDERS = 2;
    private static final int ACCEPTED = 3;
    private static final int SHAPE_ROW = 4;

    private final Accounts accounts;
    private final int base;
    private final int works;
    private final List<ClaimLine> claims;
    private final int[][] customers;

    private final Buyers buyers;

    /** By works: its shapes, and where their row begins behind those of works and routes. */
    private final List<List<String>> shapes;

    private final int[] firstShape;
    private final int added;

    PlanAccounts(Plant plant, Success success, Assortments assortments, List<ClaimLine> claims) {
        this.claims = claims;
        accounts = plant.accounts();
        base = accounts.width();
        works = plant.works().size();
        customers = IntStream.range(0, works).mapToObj(success::customers).toArray(int[][]::new);
        buyers = new Buyers(plant);
        shapes = IntStream.range(0, works).mapToObj(w -> assortments.of(w) == null ? List.<String>of() : assortments.of(w).shapes).toList();
        firstShape = new int[works];
        int next = WORKS_ROW * works + CLAIM_ROW * claims.size();
        for (int w = 0; w < works; w++) {
            firstShape[w] = next;
            next += shapes.get(w).isEmpty() ? 0 : SHAPES + SHAPE_ROW * shapes.get(w).size();
        }
        added = next;
    }

    /** What is claimed and allotted. */
    public List<ClaimLine> claims() {
        return claims;
    }

    /** Target, gross tons. */
    public int target(int shop) {
        return of(shop, TARGET);
    }

    /** Target in tons that count by grade: those that an order accepts, at the planned mix. */
    public int targetByGrade(int shop) {
        return of(shop, TARGET_BY_GRADE);
    }

    /** Forecast at normal load of the period's output, made when the target came. */
    public int normal(int shop) {
        return of(shop, NORMAL);
    }

    /** Sum over days of the load that people chose, or a campaign gave them. */
    public int loadDays(int shop) {
        return of(shop, LOAD_DAYS);
    }

    /** Sum over days of the shops' mean effort above normal, in normal efforts; effort below normal counts nothing. */
    public int effortDays(int shop) {
        return of(shop, EFFORT_DAYS);
    }

    /** Reported but not made; below 0 where an earlier gap in the books is filled. */
    public int padding(int shop) {
        return of(shop, PADDING);
    }

    /** Number of audits that found goods missing. */
    public int foundOut(int shop) {
        return of(shop, FOUND_OUT);
    }

    /** Written off after audits. */
    public int writtenOff(int shop) {
        return of(shop, WRITTEN_OFF);
    }

    /** Stock in the books without goods, at the end of the period. */
    public int bookStock(int shop) {
        return of(shop, BOOK_STOCK);
    }

    /** Number of directors who came new. */
    public int newDirectors(int shop) {
        return of(shop, NEW_DIRECTORS);
    }

    /**
     * What the plan has customers order of the product, accepted grades, if no works uses it; else nothing. With more works of a
     * product, the part that falls on the works.
     */
    public int ordered(int shop) {
        return of(shop, ORDERED);
    }

    /** Customers whose orders follow the works' target, as stores; none where a works uses the product. */
    public int[] customers(int shop) {
        return customers[shop].clone();
    }

    /** Output of days 1 to 10, 11 to 20 and 21 to the last of months. */
    public int tenDay(int shop, int part) {
        return of(shop, TEN_DAY + part);
    }

    /** What is needed of a line of {@link #claims()}: by norm, or as customers order. */
    public int need(int claim) {
        return ofClaim(claim, NEED);
    }

    /** What is claimed. */
    public int claimed(int claim) {
        return ofClaim(claim, CLAIMED);
    }

    /** What the centre allots. */
    public int allotted(int claim) {
        return ofClaim(claim, ALLOTTED);
    }

    /** Shapes that a works' product is asked for in; none without an assortment. */
    public List<String> shapes(int shop) {
        return shapes.get(shop);
    }

    /** Tons that count by assortment: of each shape no more than the year has asked for until then. Of works with shapes. */
    public int countedByShape(int shop) {
        return ofShapes(shop, COUNTED);
    }

    /** Tons accepted that meet orders: of each shape no more than was ordered in the year until then. Of works with shapes. */
    public int metByShape(int shop) {
        return ofShapes(shop, MET);
    }

    /**
     * Accounts that add up to what some works' products are ordered: what the plan has customers order; where works use the
     * products, what customers order of themselves. None without customers.
     */
    public int[] orders(int... shops) {
        return followPlan(shops)
                ? IntStream.of(shops).filter(w -> customers[w].length > 0).map(this::ordered).toArray()
                : buyers.of(shops).map(accounts::ordered).toArray();
    }

    /** Accounts that add up to what meets these orders: what customers accepted; of a product with an assortment, in the shapes that were ordered. */
    public int[] ordersMet(int... shops) {
        if (!followPlan(shops)) {
            return buyers.of(shops).map(accounts::accepted).toArray();
        }
        // works of one product share the row of their customers: to go through it once is enough
        Set<int[]> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return IntStream.of(shops).filter(w -> customers[w].length > 0)
                .filter(w -> !shapes.get(w).isEmpty() || seen.add(customers[w]))
                .flatMap(w -> shapes.get(w).isEmpty() ? IntStream.of(customers[w]).map(accounts::accepted) : IntStream.of(metByShape(w)))
                .distinct().toArray();
    }

    private boolean followPlan(int... shops) {
        return IntStream.of(shops).anyMatch(w -> customers[w].length > 0);
    }

    /** Target in a shape. */
    public int shapeAsked(int shop, int shape) {
        return ofShapes(shop, SHAPES + SHAPE_ROW * shape + ASKED);
    }

    /** Tons made in a shape. */
    public int shapeMade(int shop, int shape) {
        return ofShapes(shop, SHAPES + SHAPE_ROW * shape + MADE);
    }

    /** Orders in a shape, if no works uses the product. */
    public int shapeOrdered(int shop, int shape) {
        return ofShapes(shop, SHAPES + SHAPE_ROW * shape + OF_ORDERS);
    }

    /** Tons in a shape that left for customers in grades that they accept. */
    public int shapeAccepted(int shop, int shape) {
        return ofShapes(shop, SHAPES + SHAPE_ROW * shape + ACCEPTED);
    }

    /** Length of a row with the people's figures. */
    public int width() {
        return base + added();
    }

    int base() {
        return base;
    }

    int added() {
        return added;
    }

    private int ofShapes(int shop, int what) {
        if (shapes.get(shop).isEmpty()) {
            throw new IllegalArgumentException("shop: must have an assortment, got " + shop);
        }
        return base + firstShape[shop] + what;
    }

    private int of(int shop, int what) {
        return base + WORKS_ROW * shop + what;
    }

    private int ofClaim(int claim, int what) {
        return base + WORKS_ROW * works + CLAIM_ROW * claim + what;
    }
}
