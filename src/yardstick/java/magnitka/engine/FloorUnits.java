package magnitka.engine;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.L64X128Mix;

/** The units of {@link FloorWithAccounts}: their breakdowns, what they add up to, and the accounts of both. */
final class FloorUnits {

    static final int COUNT = 28;
    static final double NOTICED = 1e-9;
    private static final int SHOPS = 8;
    private static final int BREAKDOWNS = 7;

    /** Works of each unit, first unit of each works, and tons a day of a unit and of a works. */
    private static final int[] SHOP = new int[COUNT];

    private static final int[] FIRST = {0, 2, 6, 10, 20, 22, 24, 26, 28};
    private static final double[] TONS = {1500, 500, 450, 180, 850, 250, 250, 250};
    static final double[] ALL = {3000, 2000, 1800, 1800, 1700, 500, 500, 500};

    static {
        for (int w = 0; w < SHOPS; w++) {
            Arrays.fill(SHOP, FIRST[w], FIRST[w + 1], w);
        }
    }

    private final Quantiles exponential = Quantiles.exponential();
    private final Quantiles lognormal = Quantiles.lognormal(ReferenceChain.CV);
    private final L64X128Mix[] luck = new L64X128Mix[COUNT];
    private final double[] next = new double[COUNT];
    private final double[] down = new double[COUNT];
    private final int[] unitSince = new int[COUNT];
    private final int[] shopSince = new int[SHOPS];
    /** Tons a day that the standing units of each works can make. */
    final double[] standing = new double[SHOPS];

    /** Units to which something happens on a day, and those that stand, one bit each. */
    private final int[] due = new int[FloorLoop.DAYS];

    private int broken;
    private int yesterday;

    private final double[] account;
    private final int unitAt;
    private final int[] ratedAt;

    FloorUnits(double[] account, int unitAt, int[] ratedAt) {
        this.account = account;
        this.unitAt = unitAt;
        this.ratedAt = ratedAt;
    }

    void begin(long seed, int replication) {
        Arrays.fill(down, 0);
        Arrays.fill(due, 0);
        Arrays.fill(unitSince, 0);
        Arrays.fill(shopSince, 0);
        System.arraycopy(ALL, 0, standing, 0, SHOPS);
        broken = 0;
        yesterday = 0;
        for (int u = 0; u < COUNT; u++) {
            String shop = ReferenceChain.SHOPS.get(SHOP[u]).name();
            String name = shop + "_works/" + shop + "_" + (u - FIRST[SHOP[u]] + 1);
            luck[u] = Luck.stream(seed, replication, Luck.Purpose.BREAKDOWNS, name);
            next[u] = ReferenceChain.MTBF * exponential.at(luck[u].nextLong());
            enter(u);
        }
    }

    private void enter(int u) {
        if (next[u] < FloorLoop.DAYS) {
            due[(int) next[u]] |= 1 << u;
        }
    }

    /** Units to which something happens today, and those that were on the move yesterday. */
    void pass(int day) {
        int shops = 0;
        int today = due[day];
        for (int left = today | yesterday; left != 0; left &= left - 1) {
            int u = Integer.numberOfTrailingZeros(left);
            settleUnit(u, day);
            if ((today >>> u & 1) != 0) {
                passUnit(u, day);
            } else {
                down[u] = broken >>> u & 1;
            }
            shops |= 1 << SHOP[u];
        }
        yesterday = today;
        for (; shops != 0; shops &= shops - 1) {
            int w = Integer.numberOfTrailingZeros(shops);
            settleShop(w, day);
            double sum = 0;
            for (int u = FIRST[w]; u < FIRST[w + 1]; u++) {
                sum += TONS[w] * (1 - down[u]);
            }
            standing[w] = sum < 0 ? 0 : sum;
        }
    }

    private void passUnit(int u, int day) {
        double end = day + 1.0;
        double time = day;
        double stood = 0;
        int bit = 1 << u;
        while (next[u] < end) {
            double at = next[u];
            if ((broken & bit) != 0) {
                stood += at - time;
                next[u] = at + ReferenceChain.MTBF * exponential.at(luck[u].nextLong());
            } else {
                double repair = ReferenceChain.REPAIR * lognormal.at(luck[u].nextLong());
                next[u] = at + repair;
                account[unitAt + 6 * u + 3] += 1;
                double longest = account[unitAt + 6 * u + 5];
                account[unitAt + 6 * u + 5] = repair > longest ? repair : longest;
            }
            broken ^= bit;
            time = at;
        }
        down[u] = (broken & bit) != 0 ? stood + (end - time) : stood;
        enter(u);
    }

    private void settleUnit(int u, int day) {
        int days = day - unitSince[u];
        unitSince[u] = day;
        account[unitAt + 6 * u] += days * down[u];
        account[unitAt + 6 * u + 4] += days;
    }

    private void settleShop(int w, int day) {
        int days = day - shopSince[w];
        shopSince[w] = day;
        double lost = ALL[w] - standing[w];
        account[ratedAt[w]] += days * ALL[w];
        account[ratedAt[w] + BREAKDOWNS] += days * lost;
        account[ratedAt[w] + BREAKDOWNS + 1] += Math.abs(lost) > NOTICED * ALL[w] ? days : 0;
    }

    /** Writes down the days before {@code day} that are not written yet. */
    void settleAll(int day) {
        for (int u = 0; u < COUNT; u++) {
            settleUnit(u, day);
        }
        for (int w = 0; w < SHOPS; w++) {
            settleShop(w, day);
        }
    }
}
