package magnitka.engine;

import org.apache.commons.rng.core.source64.L64X128Mix;

/**
 * The reference chain as one would write it by hand for this chain alone: the floor that the engine's cost is compared
 * with. It meets the same luck as the engine and must end with the same stocks.
 */
final class FloorLoop {

    static final int DAYS = 3653;
    private static final int[] UNITS = {2, 4, 4, 10, 2, 2, 2, 2};
    private static final double[] RATED = {1500, 500, 450, 180, 850, 250, 250, 250};
    private static final int ALL = 28;

    private final Quantiles exponential = Quantiles.exponential();
    private final Quantiles lognormal = Quantiles.lognormal(ReferenceChain.CV);

    /** Stocks after the last day: ore, coal, then the product of each works; then tons of rails and beams sold. */
    double[] run(long seed, int replication) {
        double[] stock = new double[10];
        double[] sold = new double[2];
        double[] oreWay = new double[ReferenceChain.TRAVEL];
        double[] coalWay = new double[ReferenceChain.TRAVEL];
        double oreOnWay = 0;
        double coalOnWay = 0;
        double[] next = new double[ALL];
        boolean[] up = new boolean[ALL];
        L64X128Mix[] luck = new L64X128Mix[ALL];
        double[] possible = new double[8];
        int unit = 0;
        for (int w = 0; w < 8; w++) {
            for (int k = 1; k <= UNITS[w]; k++) {
                String name = ReferenceChain.SHOPS.get(w).name();
                luck[unit] = Luck.stream(seed, replication, Luck.Purpose.BREAKDOWNS, name + "_works/" + name + "_" + k);
                up[unit] = true;
                next[unit] = ReferenceChain.MTBF * exponential.at(luck[unit].nextLong());
                unit++;
            }
        }
        int way = 0;
        for (int day = 0; day < DAYS; day++) {
            stock[0] += oreWay[way] - oreWay[way] * ReferenceChain.LOSS;
            stock[1] += coalWay[way] - coalWay[way] * ReferenceChain.LOSS;
            oreOnWay -= oreWay[way];
            coalOnWay -= coalWay[way];
            int u = 0;
            for (int w = 0; w < 8; w++) {
                double standing = 0;
                for (int k = 0; k < UNITS[w]; k++, u++) {
                    double share = up[u] ? 1 : 0;
                    if (next[u] < day + 1) {
                        double time = day;
                        double down = 0;
                        while (next[u] < day + 1) {
                            double at = next[u];
                            if (!up[u]) {
                                down += at - time;
                            }
                            time = at;
                            up[u] = !up[u];
                            next[u] = at + (up[u]
                                    ? ReferenceChain.MTBF * exponential.at(luck[u].nextLong())
                                    : ReferenceChain.REPAIR * lognormal.at(luck[u].nextLong()));
                        }
                        if (!up[u]) {
                            down += day + 1 - time;
                        }
                        share = 1 - down;
                    }
                    standing += RATED[w] * share;
                }
                possible[w] = standing;
            }
            double made = least(possible[0], stock[0] / 1.1, room(stock[2]));
            stock[0] -= made * 1.1;
            stock[2] += made;
            made = least(possible[1], stock[1] / 1.4, room(stock[3]));
            stock[1] -= made * 1.4;
            stock[3] += made;
            made = least(least(possible[2], stock[2] / 1.6, stock[3] / 1.05), room(stock[4]), room(stock[4]));
            stock[2] -= made * 1.6;
            stock[3] -= made * 1.05;
            stock[4] += made;
            made = least(possible[3], stock[4] / 1.05, room(stock[5]));
            stock[4] -= made * 1.05;
            stock[5] += made;
            made = least(possible[4], stock[5] / 1.12, room(stock[6]));
            stock[5] -= made * 1.12;
            stock[6] += made;
            for (int mill = 7; mill < 10; mill++) {
                made = least(possible[mill - 2], stock[6] / 1.15, room(stock[mill]));
                stock[6] -= made * 1.15;
                stock[mill] += made;
            }
            double ore = least(ReferenceChain.SHIPPED, ReferenceChain.ROOM * 10 - stock[0] - oreOnWay, 1e12);
            oreWay[way] = ore > 0 ? ore : 0;
            oreOnWay += oreWay[way];
            double coal = least(ReferenceChain.SHIPPED, ReferenceChain.ROOM * 10 - stock[1] - coalOnWay, 1e12);
            coalWay[way] = coal > 0 ? coal : 0;
            coalOnWay += coalWay[way];
            for (int c = 0; c < 2; c++) {
                double sale = stock[7 + c] < 400 ? stock[7 + c] : 400;
                stock[7 + c] -= sale;
                sold[c] += sale;
            }
            way = way + 1 < ReferenceChain.TRAVEL ? way + 1 : 0;
        }
        double[] end = java.util.Arrays.copyOf(stock, 12);
        end[10] = sold[0];
        end[11] = sold[1];
        return end;
    }

    private static double room(double stock) {
        return stock < ReferenceChain.ROOM ? ReferenceChain.ROOM - stock : 0;
    }

    private static double least(double a, double b, double c) {
        double least = a < b ? a : b;
        return least < c ? least : c;
    }
}
