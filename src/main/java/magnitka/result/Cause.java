package magnitka.result;

import java.util.Locale;
import java.util.Optional;

/**
 * What tons of output are lost to.
 *
 * @param kind what happened
 * @param of the shared limit or the input that there was too little of; blank where the kind says all
 */
public record Cause(Kind kind, String of) {

    /** In the order in which they are taken off rated output; a works has one of each, but for limits and inputs one for each that it uses. */
    public enum Kind {
        NOT_MASTERED, OUTAGES, OVERHAULS, BREAKDOWNS, LOAD, HINDRANCE, LIMIT, INPUT, BLOCKED, REJECT;

        /** True if a cause of this kind says which limit or input it is. */
        public boolean isOfSomething() {
            return this == LIMIT || this == INPUT;
        }

        /** True if it takes from what a works can make even with all inputs and all room at hand. */
        public boolean lowersCapability() {
            return compareTo(INPUT) < 0;
        }

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final char BEFORE_NAME = ':';

    public Cause {
        if (kind.isOfSomething() == of.isEmpty()) {
            throw new IllegalArgumentException("of: must be given for a limit or an input and for nothing else, got " + kind + " and \"" + of + '"');
        }
    }

    public static Cause of(Kind kind) {
        return new Cause(kind, "");
    }

    public static Cause limit(String name) {
        return new Cause(Kind.LIMIT, name);
    }

    public static Cause input(String commodity) {
        return new Cause(Kind.INPUT, commodity);
    }

    /** The cause of a name; nothing if no cause has it. */
    public static Optional<Cause> named(String name) {
        for (Kind kind : Kind.values()) {
            String start = kind.isOfSomething() ? kind.text() + BEFORE_NAME : kind.text();
            if (kind.isOfSomething() ? name.startsWith(start) && name.length() > start.length() : name.equals(start)) {
                return Optional.of(new Cause(kind, name.substring(start.length())));
            }
        }
        return Optional.empty();
    }

    /** As in tables: {@code breakdowns}, {@code input:coke}. */
    public String name() {
        return of.isEmpty() ? kind.text() : kind.text() + BEFORE_NAME + of;
    }
}
