package magnitka.engine;

import java.util.List;
import java.util.stream.IntStream;
import magnitka.model.Model;
import magnitka.model.UnitTraits;

/** How fast units wear, a day of full work, and how cyclic overhauls restore them, in arrays. */
final class UnitWear {

    /** Units that wear. */
    final int[] wearing;

    final double[] base;
    final double[] overload;
    final double[] postponed;
    /** Days between cyclic overhauls; 0 for a unit without them. */
    final double[] cycleEvery;

    /** Units that are overhauled in cycles. */
    final boolean[] inCycles;

    final double[] cycleDays;
    final double[] cycleRestores;

    UnitWear(Model model, List<UnitTraits> traits) {
        int count = traits.size();
        base = new double[count];
        overload = new double[count];
        postponed = new double[count];
        cycleEvery = new double[count];
        inCycles = new boolean[count];
        cycleDays = new double[count];
        cycleRestores = new double[count];
        wearing = IntStream.range(0, count).filter(u -> traits.get(u).wear().isPresent()).toArray();
        for (int u = 0; u < count; u++) {
            fill(u, model, traits.get(u));
        }
    }

    private void fill(int u, Model model, UnitTraits traits) {
        traits.wear().ifPresent(wear -> {
            base[u] = model.value(wear.basePerDay());
            overload[u] = model.value(wear.overloadPerDay());
            postponed[u] = model.value(wear.postponedPerDay());
        });
        traits.overhaulCycle().ifPresent(cycle -> {
            cycleEvery[u] = model.value(cycle.everyDays());
            inCycles[u] = cycleEvery[u] > 0;
            cycleDays[u] = model.value(cycle.days());
            cycleRestores[u] = model.value(cycle.restores());
        });
    }
}
