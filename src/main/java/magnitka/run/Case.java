package magnitka.run;

import magnitka.engine.Behaviour;
import magnitka.engine.Plant;

/**
 * One of several ways to run a model that are to be compared, and what is read off each replication.
 *
 * @param plant the compiled model; cases that share one run faster
 * @param behaviour how people run it
 * @param figures number of figures that the gauge reads
 * @param kept how many of them, the first ones, are kept for each replication; of the others only mean and spread are
 * @param gauge what reads them
 */
public record Case(Plant plant, Behaviour behaviour, int figures, int kept, Gauge gauge) {

    public Case {
        if (kept < 0 || kept > figures) {
            throw new IllegalArgumentException("kept: must be 0 to " + figures + ", got " + kept);
        }
    }
}
