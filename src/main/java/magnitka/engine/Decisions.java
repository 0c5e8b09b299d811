package magnitka.engine;

import java.util.Arrays;

/** What the people of the works decide; values stay until they are changed. */
public final class Decisions {

    /** Load by works, 1 = normal rate. */
    public final double[] load;

    /** Share of what units and shop have learnt that is at hand with the people at their posts, by works, 0 to 1. */
    public final double[] mastery;

    /** Share of the due maintenance that is done, by works, 0 to 1. */
    public final double[] maintenance;

    /** What is claimed over a route with ordering, as a multiple of need, by route. */
    public final double[] claim;

    /** Most that is allotted over a route with ordering, as a multiple of need, without what is lost on the way, by route; without end unless somebody allots it. */
    public final double[] allotted;

    /** Most that may be shipped over a route today, tons, by route; without end unless somebody rations it. */
    public final double[] mostShipped;

    /** Most that a works may take of an input today, tons, by input as {@link Plant#input} numbers them; likewise. */
    public final double[] mostTaken;

    /** Tons reported for the day, by works; set to the tons made before {@link Behaviour.Conduct#report} is asked. */
    public final double[] reportedTons;

    Decisions(int works, int routes, int inputs) {
        load = new double[works];
        mastery = new double[works];
        maintenance = new double[works];
        claim = new double[routes];
        allotted = new double[routes];
        mostShipped = new double[routes];
        mostTaken = new double[inputs];
        reportedTons = new double[works];
        reset();
    }

    /** Makes everything normal again, for the next run. */
    void reset() {
        Arrays.fill(reportedTons, 0);
        Arrays.fill(load, 1);
        Arrays.fill(mastery, 1);
        Arrays.fill(maintenance, 1);
        Arrays.fill(claim, 1);
        Arrays.fill(allotted, Double.POSITIVE_INFINITY);
        Arrays.fill(mostShipped, Double.POSITIVE_INFINITY);
        Arrays.fill(mostTaken, Double.POSITIVE_INFINITY);
    }
}
