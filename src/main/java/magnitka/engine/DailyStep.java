package magnitka.engine;

/** One day, phase by phase. */
final class DailyStep {

    private final Plant plant;
    private final State state;
    private final Decisions decisions;
    private final View view;
    private final UnitClock clock;
    private final Daybook daybook;
    private final Transport transport;
    private final Capability capability;
    private final Rationing rationing;
    private final Needs needs;
    private final Production production;
    private final UnitSums sums;
    private Behaviour.Conduct conduct = Behaviour.Conduct.NONE;
    /** Nobody is asked for reports: they say what was made. */
    private boolean honest;

    private int nextRestoration;

    DailyStep(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
        decisions = new Decisions(plant.shops.count, plant.lines.count);
        view = new View(plant, state);
        daybook = new Daybook(plant, state);
        Hazard hazard = new Hazard(plant, state);
        sums = new UnitSums(plant, state, daybook.unitDays, hazard);
        clock = new UnitClock(plant, state, sums, daybook.unitDays, hazard);
        transport = new Transport(plant, state, decisions, daybook);
        capability = new Capability(plant, state, decisions, sums, daybook);
        rationing = new Rationing(plant, state);
        needs = new Needs(plant, state);
        production = new Production(plant, state, rationing, new Grading(plant, state, decisions), daybook);
    }

    /** Begins a run, after the state was reset. */
    void begin(Behaviour.Conduct people) {
        conduct = people;
        nextRestoration = 0;
        decisions.reset();
        honest = people == Behaviour.Conduct.NONE;
        daybook.reset(honest);
        sums.reset();
        clock.reset();
    }

    /** Lets one day pass; {@code monthBegins} says whether it is the first of a month. */
    void pass(int day, boolean monthBegins) {
        // decisions rest on what was known last evening, so they come before anything happens today
        conduct.decide(day, view, decisions);
        applyDatedEvents(day, monthBegins);
        transport.arrive();
        clock.pass(day);
        capability.update(day);
        rationing.update();
        // needs follow today's started units; production follows needs in no way, so the order of these two is free
        needs.update();
        production.run();
        transport.ship();
        wear(day);
        if (!honest) {
            System.arraycopy(state.made, 0, decisions.reportedTons, 0, plant.shops.count);
            conduct.report(day, view, decisions);
        }
        daybook.evening(decisions);
        state.ledger.close(day);
    }

    /** Closes the period that ended on the evening before {@code day}. */
    void close(int day, double[] row) {
        daybook.close(day, row);
        conduct.close(day, row, plant.accounts().width());
    }

    private void applyDatedEvents(int day, boolean monthBegins) {
        Timeline timeline = plant.timeline;
        for (int k = timeline.changeFrom[day]; k < timeline.changeFrom[day + 1]; k++) {
            change(timeline.changeSlot[k], timeline.changeValue[k], day);
        }
        Units.Restoration[] restorations = plant.units.restorations;
        while (nextRestoration < restorations.length && restorations[nextRestoration].day() <= day) {
            Units.Restoration restoration = restorations[nextRestoration++];
            state.unitWear[restoration.unit()] *= restoration.shareLeft();
        }
        for (int s : plant.stores.sources) {
            for (int c = plant.stores.firstCell[s]; c < plant.stores.firstCell[s + 1]; c++) {
                state.stock[c] = state.now[plant.stores.supply + s] * plant.stores.sourceShare[c];
            }
        }
        for (int s : plant.stores.customers) {
            state.receivedToday[s] = 0;
        }
        if (monthBegins) {
            drawLosses();
        }
    }

    private void change(int slot, double value, int day) {
        int u = plant.units.ofSlot(slot);
        if (u >= 0) {
            daybook.unitDays.settle(u, day);
            sums.touch(plant.units.works[u], UnitSums.DATED);
        } else if (slot >= plant.shops.factor && slot < plant.shops.factor + plant.shops.count) {
            sums.touch(slot - plant.shops.factor, UnitSums.DATED);
        }
        state.now[slot] = value;
    }

    private void drawLosses() {
        for (int r = 0; r < plant.lines.count; r++) {
            if (state.transitLuck[r] != null) {
                state.lossNoise[r] = plant.lossLaws[r].at(state.transitLuck[r].nextLong());
            }
        }
    }

    /** Units that worked today wear; more so under load or without maintenance. */
    private void wear(int day) {
        Units units = plant.units;
        for (int u : units.wearing) {
            if (day >= state.unitStart[u]) {
                int w = units.works[u];
                double standing = (1 - state.now[units.outage + u]) * (1 - state.now[units.overhaul + u])
                        * (1 - state.downShare[u] - state.cycleShare[u]);
                double over = decisions.load[w] - 1;
                double rate = units.wearBase[u] + (over > 0 ? units.wearOverload[u] * over : 0)
                        + units.wearPostponed[u] * (1 - decisions.maintenance[w]);
                state.unitWear[u] += standing * rate;
            }
        }
    }
}
