package magnitka.plan;

import org.apache.commons.rng.core.source64.L64X128Mix;

/**
 * Which reports are audited. Two numbers are drawn for each works and month, in this order, whatever people do: so runs under
 * other plans meet the same audits.
 */
final class Audits {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final L64X128Mix luck;

    private Audits(L64X128Mix luck) {
        this.luck = luck;
    }

    static Audits drawn(long seed) {
        return new Audits(new L64X128Mix(seed + GOLDEN, seed + 2 * GOLDEN, seed + 3 * GOLDEN, seed + 4 * GOLDEN));
    }

    /** Each report is audited in part, by its chance. */
    static Audits expected() {
        return new Audits(null);
    }

    /** How much of the next report is audited: all or nothing, or its expected value. */
    double next(double chance) {
        return luck == null ? chance : luck.nextDouble() < chance ? 1 : 0;
    }

    /** Whether the next director loses his post; in the expected run, nobody does by chance. */
    boolean falls(double chance) {
        return luck != null && luck.nextDouble() < chance;
    }
}
