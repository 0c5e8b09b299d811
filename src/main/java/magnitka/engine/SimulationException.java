package magnitka.engine;

import java.time.LocalDate;

/** A run that could not go on: where and on which day. */
public final class SimulationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;
    private final String node;

    public SimulationException(LocalDate day, String node, String message) {
        super(node + " on " + day + ": " + message);
        this.day = day;
        this.node = node;
    }

    public LocalDate day() {
        return day;
    }

    public String node() {
        return node;
    }
}
