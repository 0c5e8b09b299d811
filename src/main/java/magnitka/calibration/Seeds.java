package magnitka.calibration;

/** Splits a seed by name, so that a search has the same stream of chance whatever else is done before it. */
final class Seeds {

    private static final long PRIME = 0x100000001b3L;

    private Seeds() {}

    /** A seed of its own for a name: FNV-1a over its letters, then the last step of SplitMix64. */
    static long of(long seed, String name) {
        long hash = seed ^ 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
