package magnitka.engine;

import java.util.List;
import magnitka.model.Breakdowns;
import magnitka.model.Model;
import magnitka.model.UnitTraits;

/** How units break down and are repaired, in arrays. */
final class UnitBreakdowns {

    /** Which units break down at all. */
    final boolean[] happen;

    final int[] infantCurve;
    final int[] repairTable;
    final double[] wearEffect;

    /** First slots of the timeline, one a unit: mean days between failures, and of a repair. */
    final int mtbf;

    final int repair;

    UnitBreakdowns(Model model, List<UnitTraits> traits, Timeline.Builder timeline, Curves curves) {
        int count = traits.size();
        happen = new boolean[count];
        infantCurve = new int[count];
        repairTable = new int[count];
        wearEffect = new double[count];
        mtbf = timeline.block(count);
        repair = timeline.block(count);
        for (int u = 0; u < count; u++) {
            int unit = u;
            traits.get(u).breakdowns().ifPresent(breakdowns -> fill(unit, breakdowns, model, timeline, curves));
        }
    }

    private void fill(int u, Breakdowns breakdowns, Model model, Timeline.Builder timeline, Curves curves) {
        happen[u] = true;
        timeline.set(mtbf + u, breakdowns.mtbfDays());
        timeline.set(repair + u, breakdowns.repairDays());
        infantCurve[u] = curves.infant(model.value(breakdowns.infantFactor()), model.value(breakdowns.infantDays()));
        repairTable[u] = curves.repairs(
                breakdowns.repairLaw().orElse(Breakdowns.RepairLaw.LOGNORMAL), model.value(breakdowns.repairCv()));
        wearEffect[u] = model.value(breakdowns.wearEffect());
    }
}
