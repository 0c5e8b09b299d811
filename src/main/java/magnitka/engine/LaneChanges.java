package magnitka.engine;

import java.util.Arrays;

/** Which works change today, and in which of several runs abreast: those that {@link UnitSums} would call stale. */
final class LaneChanges {

    /** Works whose sums change today, those whose dated sums do, and those that change in all lanes; and the same of tomorrow. */
    private boolean[] any;

    private boolean[] dated;
    private boolean[] all;
    private boolean[] anyNext;
    private boolean[] datedNext;
    private boolean[] allNext;

    /** 1 in the lanes in which something of a works changes. */
    private double[][] lanes;

    private double[][] lanesNext;

    LaneChanges(int works, Lanes state) {
        any = new boolean[works];
        dated = new boolean[works];
        all = new boolean[works];
        anyNext = new boolean[works];
        datedNext = new boolean[works];
        allNext = new boolean[works];
        lanes = state.rows(works);
        lanesNext = state.rows(works);
    }

    /** Begins runs: on the first day everything changes. */
    void begin() {
        Lanes.fill(lanesNext, 0);
        Arrays.fill(anyNext, true);
        Arrays.fill(datedNext, true);
        Arrays.fill(allNext, true);
    }

    /** Makes what yesterday found to change today the day's. */
    void turn() {
        boolean[] works = any;
        any = anyNext;
        anyNext = works;
        works = dated;
        dated = datedNext;
        datedNext = works;
        works = all;
        all = allNext;
        allNext = works;
        double[][] rows = lanes;
        lanes = lanesNext;
        lanesNext = rows;
        for (int w = 0; w < anyNext.length; w++) {
            if (anyNext[w]) {
                anyNext[w] = false;
                datedNext[w] = false;
                allNext[w] = false;
                Arrays.fill(lanesNext[w], 0);
            }
        }
    }

    /** A unit of works w stopped or went on in a lane. */
    void touch(int w, int lane) {
        any[w] = true;
        lanes[w][lane] = 1;
    }

    /** A unit of works w started in a lane. */
    void touchDated(int w, int lane) {
        dated[w] = true;
        touch(w, lane);
    }

    /** A dated figure of works w has changed, in all lanes. */
    void touchAll(int w) {
        any[w] = true;
        dated[w] = true;
        all[w] = true;
    }

    /** Units of works w learn in all lanes, so that they change tomorrow. */
    void touchAllTomorrow(int w) {
        anyNext[w] = true;
        datedNext[w] = true;
        allNext[w] = true;
    }

    /** Units of works w learn in a lane. */
    void touchTomorrow(int w, int lane) {
        anyNext[w] = true;
        datedNext[w] = true;
        lanesNext[w][lane] = 1;
    }

    boolean any(int w) {
        return any[w];
    }

    boolean dated(int w) {
        return dated[w];
    }

    /** 1 in the lanes in which works w changes today. */
    double[] lanes(int w) {
        if (all[w]) {
            Arrays.fill(lanes[w], 1);
        }
        return lanes[w];
    }
}
