package magnitka.engine;

import java.util.Arrays;

/**
 * The reference chain by hand as in {@link FloorLoop}, but with all that the laws ask for: the balance of every store,
 * route and works each evening, the causes of every ton not made, and the rest of what the engine writes down for each month, in the
 * places and in the order of adding of {@link Accounts}. It shows what a loop for this chain alone pays for the laws.
 */
final class FloorWithAccounts {

    private static final int SHOPS = 8;
    private static final int INPUTS = 9;
    private static final int ROUTES = 4;
    private static final int STORES = 14;

    /** Places in a row. The works stand in their order, the routes are ore, coal, rails, beams. */
    private static final int REPORTED = SHOPS;

    private static final int USED = 2 * SHOPS;
    private static final int GRADE = USED + INPUTS;
    private static final int WANTED = GRADE + SHOPS;
    private static final int SHIPPED = WANTED + ROUTES;
    private static final int RATED = SHIPPED + ROUTES;
    private static final int[] RATED_AT = {41, 60, 79, 100, 119, 138, 157, 176};
    private static final int FED = 13;
    private static final int ARRIVED = 195;
    private static final int LOST = ARRIVED + ROUTES;
    private static final int UNIT = LOST + ROUTES;
    private static final int STORE = UNIT + 6 * FloorUnits.COUNT;
    private static final int SUMS = STORE + 4 * STORES + SHOPS;
    private static final int STOCK = SUMS;
    static final int WIDTH = STOCK + STORES + FloorUnits.COUNT;

    private final double[] account = new double[SUMS];
    private final FloorUnits units = new FloorUnits(account, UNIT, RATED_AT);
    private final double[] worst = new double[STORES + ROUTES + SHOPS];

    /** Runs a replication; {@code firstDay} holds the first day of each month and the day after the last. */
    void run(long seed, int replication, int[] firstDay, double[][] rows) {
        Arrays.fill(account, 0);
        Arrays.fill(worst, 0);
        units.begin(seed, replication);
        double[] account = this.account;
        double[] standing = units.standing;
        double[] oreWay = new double[ReferenceChain.TRAVEL];
        double[] coalWay = new double[ReferenceChain.TRAVEL];
        double ore = 0;
        double coal = 0;
        double sinter = 0;
        double coke = 0;
        double pig = 0;
        double steel = 0;
        double blooms = 0;
        double rails = 0;
        double beams = 0;
        double wire = 0;
        double railsSold = 0;
        double beamsSold = 0;
        double oreOnWay = 0;
        double coalOnWay = 0;
        double oreBefore = 0;
        double coalBefore = 0;
        int way = 0;
        for (int month = 0; month < rows.length; month++) {
            for (int day = firstDay[month]; day < firstDay[month + 1]; day++) {
                double oreThere = ore;
                double coalThere = coal;
                double oreSent = oreWay[way];
                double coalSent = coalWay[way];
                double oreLost = oreSent * ReferenceChain.LOSS;
                double coalLost = coalSent * ReferenceChain.LOSS;
                double oreCame = oreSent - oreLost;
                double coalCame = coalSent - coalLost;
                ore += oreCame;
                coal += coalCame;
                oreOnWay -= oreSent;
                coalOnWay -= coalSent;
                account[ARRIVED] += oreCame;
                account[ARRIVED + 1] += coalCame;
                account[LOST] += oreLost;
                account[LOST + 1] += coalLost;
                units.pass(day);

                double possible = standing[0];
                double made = make(0, possible, fed(possible, ore, 1.1), sinter, RATED + FED);
                double took = use(USED, made * 1.1, ore);
                closeWorks(0, Math.abs(took - made * 1.1), made);
                ore -= took;
                close(1, oreThere, oreCame, took, ore);
                double sinterThere = sinter;
                double sinterMade = made;
                sinter += made;

                possible = standing[1];
                made = make(1, possible, fed(possible, coal, 1.4), coke, 60 + FED);
                took = use(USED + 1, made * 1.4, coal);
                closeWorks(1, Math.abs(took - made * 1.4), made);
                coal -= took;
                close(3, coalThere, coalCame, took, coal);
                double cokeThere = coke;
                double cokeMade = made;
                coke += made;

                possible = standing[2];
                double ofSinter = fed(possible, sinter, 1.6);
                double ofBoth = fed(ofSinter, coke, 1.05);
                // where coke binds after sinter, the second of the two accounts takes the loss
                made = make(2, possible, ofBoth, pig, ofBoth < ofSinter ? 79 + FED + 2 : 79 + FED, 79 + FED + 4);
                took = use(USED + 2, made * 1.6, sinter);
                double off = Math.abs(took - made * 1.6);
                sinter -= took;
                close(4, sinterThere, sinterMade, took, sinter);
                took = use(USED + 3, made * 1.05, coke);
                closeWorks(2, off + Math.abs(took - made * 1.05), made);
                coke -= took;
                close(5, cokeThere, cokeMade, took, coke);
                double pigThere = pig;
                double pigMade = made;
                pig += made;

                possible = standing[3];
                made = make(3, possible, fed(possible, pig, 1.05), steel, 100 + FED);
                took = use(USED + 4, made * 1.05, pig);
                closeWorks(3, Math.abs(took - made * 1.05), made);
                pig -= took;
                close(6, pigThere, pigMade, took, pig);
                double steelThere = steel;
                double steelMade = made;
                steel += made;

                possible = standing[4];
                made = make(4, possible, fed(possible, steel, 1.12), blooms, 119 + FED);
                took = use(USED + 5, made * 1.12, steel);
                closeWorks(4, Math.abs(took - made * 1.12), made);
                steel -= took;
                close(7, steelThere, steelMade, took, steel);
                double bloomsThere = blooms;
                double bloomsMade = made;
                blooms += made;

                possible = standing[5];
                made = make(5, possible, fed(possible, blooms, 1.15), rails, 138 + FED);
                took = use(USED + 6, made * 1.15, blooms);
                closeWorks(5, Math.abs(took - made * 1.15), made);
                blooms -= took;
                double bloomsGone = took;
                double railsThere = rails;
                double railsMade = made;
                rails += made;

                possible = standing[6];
                made = make(6, possible, fed(possible, blooms, 1.15), beams, 157 + FED);
                took = use(USED + 7, made * 1.15, blooms);
                blooms -= took;
                double bloomsBefore = bloomsGone;
                bloomsGone += took;
                closeWorks(6, Math.abs(bloomsGone - bloomsBefore - made * 1.15), made);
                double beamsThere = beams;
                double beamsMade = made;
                beams += made;

                possible = standing[7];
                made = make(7, possible, fed(possible, blooms, 1.15), wire, 176 + FED);
                took = use(USED + 8, made * 1.15, blooms);
                blooms -= took;
                bloomsBefore = bloomsGone;
                bloomsGone += took;
                closeWorks(7, Math.abs(bloomsGone - bloomsBefore - made * 1.15), made);
                close(8, bloomsThere, bloomsMade, bloomsGone, blooms);
                double wireThere = wire;
                wire += made;
                close(11, wireThere, made, 0, wire);

                double wanted = wanted(ore, oreOnWay);
                oreWay[way] = wanted;
                oreOnWay += wanted;
                account[SHIPPED] += wanted;
                double onWay = sum(oreWay);
                closeWay(14, oreBefore, wanted, oreCame, oreLost, onWay);
                oreBefore = onWay;
                wanted = wanted(coal, coalOnWay);
                coalWay[way] = wanted;
                coalOnWay += wanted;
                account[SHIPPED + 1] += wanted;
                onWay = sum(coalWay);
                closeWay(15, coalBefore, wanted, coalCame, coalLost, onWay);
                coalBefore = onWay;

                double sale = rails < 400 ? rails : 400;
                rails -= sale;
                close(9, railsThere, railsMade, sale, rails);
                railsSold += sale;
                account[SHIPPED + 2] += sale;
                sale = beams < 400 ? beams : 400;
                beams -= sale;
                close(10, beamsThere, beamsMade, sale, beams);
                beamsSold += sale;
                account[SHIPPED + 3] += sale;
                way = way + 1 < ReferenceChain.TRAVEL ? way + 1 : 0;
            }
            double[] stocks = {
                0, ore, 0, coal, sinter, coke, pig, steel, blooms, rails, beams, wire, railsSold, beamsSold
            };
            closeMonth(firstDay[month], firstDay[month + 1], stocks, rows[month]);
        }
    }

    private static double fed(double possible, double there, double need) {
        return possible * need > there ? there / need : possible;
    }

    private double make(int w, double possible, double fed, double lying, int fedAt) {
        return make(w, possible, fed, lying, fedAt, fedAt + 2);
    }

    /** Makes what there is room for; what was possible and is not made is lost for want of input or of room. */
    private double make(int w, double possible, double fed, double lying, int fedAt, int blockedAt) {
        double free = ReferenceChain.ROOM > lying ? ReferenceChain.ROOM - lying : 0;
        double made = free < fed ? free : fed;
        account[w] += made;
        if (made < possible) {
            double lost = possible - made;
            int at = free < fed ? blockedAt : fedAt;
            account[at] += lost;
            account[at + 1] += lost > FloorUnits.NOTICED * FloorUnits.ALL[w] ? 1 : 0;
        }
        return made;
    }

    private double use(int at, double tons, double there) {
        long lesser = Math.min(Double.doubleToRawLongBits(tons), Double.doubleToRawLongBits(there));
        double used = Double.longBitsToDouble(Math.max(lesser, 0));
        account[at] += used;
        return used;
    }

    private static double wanted(double lying, double onWay) {
        double room = 10 * ReferenceChain.ROOM - lying - onWay;
        double wanted = room < ReferenceChain.SHIPPED ? room : ReferenceChain.SHIPPED;
        return wanted > 0 ? wanted : 0;
    }

    private static double sum(double[] way) {
        double sum = 0;
        for (double tons : way) {
            sum += tons;
        }
        return sum;
    }

    /** Closes the day of a store. */
    private void close(int s, double before, double came, double gone, double closing) {
        check(s, Math.abs(before + came - gone - closing), came + gone, before);
    }

    private void closeWay(int r, double before, double sent, double came, double lost, double closing) {
        check(r, Math.abs(before + sent - came - lost - closing), sent + came + lost, before);
    }

    /** Closes the day of a works: tons between what its stocks lost and what was due, over what it made. */
    private void closeWorks(int w, double off, double made) {
        check(STORES + ROUTES + w, off, made, 0);
    }

    private void check(int place, double residual, double throughput, double before) {
        if (!(residual <= worst[place] * throughput)) {
            double off = residual / Ledger.scale(throughput, before);
            worst[place] = off <= worst[place] ? worst[place] : off;
            if (!(off <= Ledger.TOLERANCE)) {
                throw new IllegalStateException("mass does not balance");
            }
        }
    }

    /** Largest residual of a store so far. */
    double worstOfStore(int s) {
        return worst[s];
    }

    /** Largest residual so far of the route of ore, 0, or of coal, 1. */
    double worstOfRoute(int r) {
        return worst[STORES + r];
    }

    /** Largest residual of a works so far. */
    double worstOfWorks(int w) {
        return worst[STORES + ROUTES + w];
    }

    private void closeMonth(int first, int end, double[] stocks, double[] row) {
        units.settleAll(end);
        System.arraycopy(account, 0, account, REPORTED, SHOPS);
        System.arraycopy(account, 0, account, GRADE, SHOPS);
        System.arraycopy(account, SHIPPED, account, WANTED, 2);
        System.arraycopy(account, SHIPPED + 2, account, ARRIVED + 2, 2);
        for (int r = 0; r < ROUTES; r++) {
            int to = r == 0 ? 1 : r == 1 ? 3 : 10 + r;
            account[STORE + 4 * to + 1] = account[ARRIVED + r];
            account[STORE + 4 * to + 2] = account[ARRIVED + r];
            if (r > 1) {
                account[WANTED + r] = 400 * (end - first);
                account[STORE + 4 * to] = account[WANTED + r];
            }
        }
        System.arraycopy(account, 0, row, 0, SUMS);
        System.arraycopy(stocks, 0, row, STOCK, STORES);
        Arrays.fill(row, STOCK + STORES, WIDTH, 0);
        Arrays.fill(account, 0);
    }
}
