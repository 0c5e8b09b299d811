package magnitka.engine;

/** One day, phase by phase. */
final class DailyStep {

    private final int works;
    private final State state;
    private final Decisions decisions;
    private final View view;
    private final DatedEvents datedEvents;
    private final Arrivals arrivals;
    private final UnitClock clock;
    private final Capability capability;
    private final Rationing rationing;
    private final Needs needs;
    private final Production production;
    private final Shipment shipment;
    private final Wearing wearing;
    private final UnitSums sums;
    private final Daybook daybook;
    private Behaviour.Conduct people = Behaviour.Conduct.NONE;
    /** Nobody is asked for reports: they say what was made. */
    private boolean honest;

    DailyStep(Plant plant, State state) {
        this.state = state;
        works = plant.shops.count;
        decisions = new Decisions(works, plant.lines.count, plant.recipes.inputStore.length);
        view = new View(plant, state);
        daybook = new Daybook(plant, state);
        Hazard hazard = new Hazard(plant, state);
        sums = new UnitSums(plant, state, daybook.unitDays, hazard);
        wearing = new Wearing(plant, state, decisions);
        datedEvents = new DatedEvents(plant, state, daybook.unitDays, sums, wearing);
        arrivals = new Arrivals(plant, state, daybook);
        clock = new UnitClock(plant, state, sums, daybook.unitDays, hazard);
        capability = new Capability(plant, state, decisions, sums, daybook);
        rationing = new Rationing(plant, state);
        needs = new Needs(plant, state);
        production = new Production(plant, state, rationing, new Grading(plant, state, decisions), decisions, daybook);
        shipment = new Shipment(plant, state, decisions);
    }

    /** Begins a run, after the state was reset. */
    void begin(Behaviour.Conduct conduct) {
        people = conduct;
        honest = people == Behaviour.Conduct.NONE;
        decisions.reset();
        wearing.reset();
        daybook.reset(honest);
        capability.reset(!honest);
        sums.reset();
        clock.reset();
    }

    /** Lets one day pass; {@code monthBegins} says whether it is the first of a month. */
    void pass(int day, boolean monthBegins) {
        // decisions rest on what was known last evening, so they come before anything happens today
        people.decide(day, view, decisions);
        datedEvents.apply(day, monthBegins);
        arrivals.unload();
        clock.pass(day);
        produce(day);
        shipment.ship();
        record(day);
    }

    /** Closes the period that ended on the evening before {@code day}. */
    void close(int day, double[] row) {
        daybook.close(day, row);
        people.close(day, row, daybook.width());
    }

    /** Works produce, and their product falls into grades. */
    private void produce(int day) {
        capability.update(day);
        rationing.update();
        // needs follow today's started units; production follows needs in no way, so the order of these two is free
        needs.update();
        production.run();
    }

    private void record(int day) {
        wearing.wear(day);
        if (!honest) {
            System.arraycopy(state.made, 0, decisions.reportedTons, 0, works);
            people.report(day, view, decisions);
        }
        daybook.evening(decisions);
        state.worksBalance.close(day);
        state.ledger.close(day);
    }
}
