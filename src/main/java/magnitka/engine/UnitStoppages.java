package magnitka.engine;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import magnitka.model.Model;
import magnitka.model.Stoppage;
import magnitka.model.Unit;
import magnitka.model.Works;

/** Dated outages and overhauls of units, as the share of each day that they take. */
final class UnitStoppages {

    /** First slots of the timeline, one a unit. */
    final int outage;

    final int overhaul;

    /** Units with any outage or overhaul; the others have 0 in both slots on every day. */
    final boolean[] any;

    /** Ends of dated overhauls that take wear away, by day. */
    final Restoration[] restorations;

    record Restoration(int day, int unit, double shareLeft) {}

    private final Model model;
    private final Timeline.Builder timeline;
    private final List<Restoration> restored = new ArrayList<>();

    /** Stoppages of units, each with those of the works it belongs to. */
    UnitStoppages(Model model, List<Unit> units, List<Works> home, Timeline.Builder timeline) {
        this.model = model;
        this.timeline = timeline;
        outage = timeline.block(units.size());
        overhaul = timeline.block(units.size());
        any = new boolean[units.size()];
        for (int u = 0; u < units.size(); u++) {
            List<Stoppage> all = new ArrayList<>(home.get(u).stoppages().values());
            all.addAll(units.get(u).stoppages().values());
            if (!all.isEmpty()) {
                fill(u, all);
            }
        }
        restored.sort((a, b) -> Integer.compare(a.day, b.day));
        restorations = restored.toArray(Restoration[]::new);
    }

    private void fill(int u, List<Stoppage> stoppages) {
        double[] outages = new double[timeline.days()];
        double[] overhauls = new double[timeline.days()];
        for (Stoppage stoppage : stoppages) {
            double length = model.value(stoppage.days());
            if (length > 0) {
                any[u] = true;
                boolean isOverhaul = stoppage.kind() == Stoppage.Kind.OVERHAUL;
                int from = (int) ChronoUnit.DAYS.between(model.chain().start(), stoppage.from());
                spread(isOverhaul ? overhauls : outages, from, length, model.value(stoppage.share()));
                if (isOverhaul) {
                    int end = (int) StrictMath.ceil(from + length);
                    restored.add(new Restoration(end, u, 1 - model.value(stoppage.restores())));
                }
            }
        }
        if (any[u]) {
            timeline.set(outage + u, d -> outages[d]);
            timeline.set(overhaul + u, d -> overhauls[d]);
        }
    }

    /** Adds the share of each day lost in the continuous time from the morning of {@code from} on. */
    private static void spread(double[] lost, int from, double length, double share) {
        for (int d = Math.max(from, 0); d < lost.length && d < from + length; d++) {
            double overlap = Math.min(from + length - d, 1);
            lost[d] = Math.min(1, lost[d] + share * overlap);
        }
    }
}
