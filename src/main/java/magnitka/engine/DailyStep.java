package magnitka.engine;

import java.util.Arrays;

/** One day, phase by phase. */
final class DailyStep {

    private final Plant plant;
    private final State state;
    private final Behaviour.Conduct conduct;
    private final Decisions decisions;
    private final View view;
    private final UnitClock clock;
    private final Daybook daybook;
    private final Transport transport;
    private final Capability capability;
    private final Needs needs;
    private final Production production;
    private int nextRestoration;

    DailyStep(Plant plant, State state, Behaviour.Conduct conduct) {
        this.plant = plant;
        this.state = state;
        this.conduct = conduct;
        decisions = new Decisions(plant.shops.count, plant.lines.count);
        view = new View(plant, state);
        clock = new UnitClock(plant, state);
        daybook = new Daybook(plant, state);
        transport = new Transport(plant, state, decisions, daybook);
        capability = new Capability(plant, state, decisions, clock);
        needs = new Needs(plant, state);
        production = new Production(plant, state, capability, new Grading(plant, state, decisions), daybook);
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
        // needs follow today's started units; production follows needs in no way, so the order of these two is free
        needs.update();
        production.run();
        transport.ship();
        wear(day);
        System.arraycopy(state.made, 0, decisions.reportedTons, 0, state.made.length);
        conduct.report(day, view, decisions);
        daybook.evening(day, decisions);
        state.ledger.close(day, state);
    }

    void close(double[] row) {
        daybook.close(row);
    }

    private void applyDatedEvents(int day, boolean monthBegins) {
        Timeline timeline = plant.timeline;
        for (int k = timeline.changeFrom[day]; k < timeline.changeFrom[day + 1]; k++) {
            state.now[timeline.changeSlot[k]] = timeline.changeValue[k];
        }
        if (timeline.changeFrom[day] < timeline.changeFrom[day + 1]) {
            Arrays.fill(clock.stale, true);
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
        Arrays.fill(state.receivedToday, 0);
        if (monthBegins) {
            drawLosses();
        }
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
        for (int u = 0; u < units.count; u++) {
            if (units.wears[u] && day >= state.unitStart[u]) {
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
