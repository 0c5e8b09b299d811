package magnitka.engine;

/**
 * How people run the works: what they decide each morning and report each evening.
 *
 * <p>The engine knows only this; who the people are and what they want is none of its business. A behaviour is shared by
 * runs; what it remembers within a run belongs in the {@link Conduct} that it starts.
 */
@FunctionalInterface
public interface Behaviour {

    /** The works run by themselves: all people at their posts, normal load, full maintenance, claims as needed, honest reports. */
    Behaviour NONE = (plant, seed) -> Conduct.NONE;

    /**
     * Starts one run.
     *
     * @param plant the compiled model
     * @param seed seed of this run's stream of behavioural chance
     */
    Conduct start(Plant plant, long seed);

    /** Starts the expected run: people's chance, too, is to be replaced by its long-run share. */
    default Conduct startExpected(Plant plant) {
        return start(plant, 0);
    }

    /**
     * Figures that people add to a row, behind those of {@link Accounts}.
     *
     * @param plant the compiled model
     */
    default int width(Plant plant) {
        return 0;
    }

    /** One run's decisions and reports. */
    interface Conduct {

        Conduct NONE = new Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {}

            @Override
            public void report(int day, View evening, Decisions today) {}
        };

        /** Sets load, mastery at hand, maintenance and claims for the day, from what was known last evening. */
        void decide(int day, View lastEvening, Decisions today);

        /** Sets what is reported for the day; {@link Decisions#reportedTons} holds what was made. */
        void report(int day, View evening, Decisions today);

        /**
         * Closes the people's own accounts of the period that ended on the evening before {@code day}, and starts the next.
         *
         * @param from where in the row their figures begin
         */
        default void close(int day, double[] row, int from) {}
    }
}
