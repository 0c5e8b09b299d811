package magnitka.engine;

import org.apache.commons.rng.core.source64.L64X128Mix;

/**
 * Streams of chance, each keyed by (seed, replication, purpose, name).
 *
 * <p>A stream depends on nothing else: two scenarios with one seed meet the same luck in what they share, and replication
 * 7 alone is replication 7 of a thousand.
 */
public final class Luck {

    /** What a stream is for. */
    public enum Purpose {
        STARTS,
        BREAKDOWNS,
        QUALITY,
        TRANSIT,
        BEHAVIOUR
    }

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Luck() {}

    /** Key of a stream. */
    public static long key(long seed, int replication, Purpose purpose, String name) {
        long key = mix(seed + GOLDEN);
        key = mix(key ^ (replication + 1L) * GOLDEN);
        key = mix(key ^ (purpose.ordinal() + 1L) * GOLDEN);
        for (int i = 0; i < name.length(); i++) {
            key = mix(key ^ (name.charAt(i) + 1L) * GOLDEN);
        }
        return key;
    }

    static L64X128Mix stream(long seed, int replication, Purpose purpose, String name) {
        long key = key(seed, replication, purpose, name);
        return new L64X128Mix(
                mix(key + GOLDEN), mix(key + 2 * GOLDEN), mix(key + 3 * GOLDEN), mix(key + 4 * GOLDEN));
    }

    /** Stafford's variant 13, the finaliser of SplitMix64. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
