package magnitka.plan;

import magnitka.engine.Luck;
import org.apache.commons.rng.core.source64.L64X128Mix;

/**
 * Chance among people: which shops a works has this month, and which reports are audited. Numbers are drawn for each works and
 * month in a fixed order, whatever people do: so runs under other plans meet the same.
 */
final class Draws {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double TURN = 0.6180339887498949;

    private final L64X128Mix crews;
    private final L64X128Mix audits;
    private double turn;

    private Draws(L64X128Mix crews, L64X128Mix audits) {
        this.crews = crews;
        this.audits = audits;
    }

    static Draws of(long seed) {
        return new Draws(stream(Luck.key(seed, 0, Luck.Purpose.BEHAVIOUR, "shops")), stream(Luck.key(seed, 0, Luck.Purpose.BEHAVIOUR, "audits")));
    }

    private static L64X128Mix stream(long key) {
        return new L64X128Mix(key + GOLDEN, key + 2 * GOLDEN, key + 3 * GOLDEN, key + 4 * GOLDEN);
    }

    /** Each report is audited in part, by its chance; shops turn evenly. */
    static Draws expected() {
        return new Draws(null, null);
    }

    /** Place of the next works' shops within their parts of the distribution, from 0 to 1. */
    double shops() {
        if (crews != null) {
            return crews.nextDouble();
        }
        turn += TURN;
        turn -= turn >= 1 ? 1 : 0;
        return turn;
    }

    /** How much of the next report is audited: all or nothing, or its expected value. */
    double audited(double chance) {
        return audits == null ? chance : audits.nextDouble() < chance ? 1 : 0;
    }

    /** Whether the next director who is found out loses his post; in the expected run, nobody does by chance. */
    boolean falls(double chance) {
        return audits != null && audits.nextDouble() < chance;
    }
}
