package magnitka.engine;

/**
 * Runs one replication at a time over the whole period of a plant. Not for use by two threads at once; make one each.
 */
public final class Simulation {

    private final Plant plant;
    private final Periods periods;
    private final State state;
    private final DailyStep step;

    public Simulation(Plant plant, Periods periods) {
        this.plant = plant;
        this.periods = periods;
        this.state = new State(plant);
        this.step = new DailyStep(plant, state);
    }

    /**
     * Runs a replication: a pure function of plant, behaviour, seed and replication.
     *
     * @param rows takes one row of {@link Accounts} for each period
     */
    public void run(Behaviour behaviour, long seed, int replication, double[][] rows) {
        state.reset(plant, seed, replication, false);
        pass(behaviour.start(plant, Luck.key(seed, replication, Luck.Purpose.BEHAVIOUR, "")), rows);
    }

    /** Runs with the long-run share of every random spell instead of the spells. */
    public void runExpected(Behaviour behaviour, double[][] rows) {
        state.reset(plant, 0, 0, true);
        pass(behaviour.startExpected(plant), rows);
    }

    private void pass(Behaviour.Conduct people, double[][] rows) {
        step.begin(people);
        for (int period = 0; period < periods.count(); period++) {
            for (int day = periods.firstDay(period); day < periods.firstDay(period + 1); day++) {
                step.pass(day, periods.monthBegins(day));
            }
            step.close(periods.firstDay(period + 1), rows[period]);
        }
    }

    /** Rows for one run of works that run by themselves. */
    public double[][] newRows() {
        return newRows(Behaviour.NONE);
    }

    /** Rows for one run, with room for what the people add. */
    public double[][] newRows(Behaviour behaviour) {
        return new double[periods.count()][plant.accounts().width() + behaviour.width(plant)];
    }

    /** Largest mass residual of a store in the last run, as a share of throughput, of 1 t, or of what rounding needs. */
    public double worstResidualOfStore(int store) {
        double worst = 0;
        int s = plant.stores.number[store];
        for (int c = plant.stores.firstCell[s]; c < plant.stores.firstCell[s + 1]; c++) {
            worst = Math.max(worst, state.ledger.worst(c));
        }
        return worst;
    }

    /** Largest mass residual of a works in the last run, as a share of output, of 1 t, or of what rounding needs. */
    public double worstResidualOfWorks(int works) {
        return state.worksBalance.worst[works];
    }

    /** Largest mass residual of a route in the last run, as a share of throughput, of 1 t, or of what rounding needs. */
    public double worstResidualOfRoute(int route) {
        double worst = 0;
        for (int c = plant.lines.firstCell[route]; c < plant.lines.firstCell[route + 1]; c++) {
            worst = Math.max(worst, state.ledger.worstOnWay(c));
        }
        return worst;
    }
}
