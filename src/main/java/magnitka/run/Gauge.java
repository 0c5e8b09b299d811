package magnitka.run;

/** Reads figures off the rows of one replication. Called by many threads at once: it must remember nothing. */
@FunctionalInterface
public interface Gauge {

    /**
     * @param months rows of {@link magnitka.engine.Accounts}, one a month
     * @param figures takes the figures
     */
    void read(double[][] months, double[] figures);
}
