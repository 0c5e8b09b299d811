package magnitka.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import magnitka.model.Breakdowns;
import magnitka.model.Model;
import magnitka.model.OverhaulCycle;
import magnitka.model.Quantity;
import magnitka.model.Start;
import magnitka.model.Stoppage;
import magnitka.model.Unit;
import magnitka.model.UnitTraits;
import magnitka.model.Wear;
import magnitka.model.Works;

/** Every furnace, battery, oven and mill, in arrays, works by works. */
final class Units {

    static final int NEVER = Integer.MAX_VALUE;

    final int count;
    final String[] name;
    /** Name of a unit's stream of chance. */
    final String[] streamName;
    final int[] works;
    /** First day in expected-value mode; {@link #NEVER} if it does not start. */
    final int[] expectedStart;

    /** Windows of unknown starts, each with its units in file order. */
    final List<Window> windows;

    /** Curve of mastery by age, or -1 when learnt from the first day. */
    final int[] masteryCurve;

    final boolean[] breaksDown;
    final int[] infantCurve;
    final int[] repairTable;
    final double[] wearEffect;
    /** Units that wear. */
    final int[] wearing;
    final double[] wearBase;
    final double[] wearOverload;
    final double[] wearPostponed;
    final double[] cycleEvery;
    final double[] cycleDays;
    final double[] cycleRestores;
    /** Ends of dated overhauls that take wear away, by day. */
    final Restoration[] restorations;

    /** First slots of the timeline. */
    final int rated;

    final int outage;
    final int overhaul;
    final int mtbf;
    final int repair;

    record Window(int earliest, int latest, int[] units, String key) {}

    record Restoration(int day, int unit, double shareLeft) {}

    private final Model model;
    private final Timeline.Builder timeline;
    private final List<Restoration> restored = new ArrayList<>();

    Units(Model model, List<String> worksNames, Timeline.Builder timeline, Curves curves) {
        this.model = model;
        this.timeline = timeline;
        List<String> names = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        List<Integer> home = new ArrayList<>();
        for (int w = 0; w < worksNames.size(); w++) {
            int index = w;
            ((Works) model.chain().nodes().get(worksNames.get(w))).units().forEach((key, unit) -> {
                names.add(key);
                units.add(unit);
                home.add(index);
            });
        }
        count = units.size();
        name = names.toArray(String[]::new);
        works = home.stream().mapToInt(Integer::intValue).toArray();
        expectedStart = new int[count];
        masteryCurve = new int[count];
        breaksDown = new boolean[count];
        infantCurve = new int[count];
        repairTable = new int[count];
        wearEffect = new double[count];
        wearBase = new double[count];
        wearOverload = new double[count];
        wearPostponed = new double[count];
        cycleEvery = new double[count];
        cycleDays = new double[count];
        cycleRestores = new double[count];
        rated = timeline.block(count);
        outage = timeline.block(count);
        overhaul = timeline.block(count);
        mtbf = timeline.block(count);
        repair = timeline.block(count);
        Map<String, List<Integer>> windowUnits = new LinkedHashMap<>();
        for (int u = 0; u < count; u++) {
            Works shop = (Works) model.chain().nodes().get(worksNames.get(works[u]));
            UnitTraits traits = units.get(u).traits(shop);
            fillTraits(u, traits, curves);
            fillStoppages(u, shop, units.get(u));
            fillStart(u, units.get(u).start(), worksNames.get(works[u]), windowUnits);
        }
        streamName = new String[count];
        Arrays.setAll(streamName, u -> worksNames.get(works[u]) + "/" + name[u]);
        wearing = IntStream.range(0, count)
                .filter(u -> units.get(u)
                        .traits((Works) model.chain().nodes().get(worksNames.get(works[u])))
                        .wear()
                        .isPresent())
                .toArray();
        windows = spaceWindows(windowUnits);
        restored.sort((a, b) -> Integer.compare(a.day, b.day));
        restorations = restored.toArray(Restoration[]::new);
    }

    private void fillTraits(int u, UnitTraits traits, Curves curves) {
        timeline.set(rated + u, traits.ratedTonsPerDay().orElseThrow());
        masteryCurve[u] = traits.mastery().map(m -> curves.mastery(model, m)).orElse(-1);
        traits.breakdowns().ifPresent(b -> fillBreakdowns(u, b, curves));
        traits.wear().ifPresent(w -> fillWear(u, w));
        traits.overhaulCycle().ifPresent(cycle -> fillCycle(u, cycle));
    }

    private void fillBreakdowns(int u, Breakdowns breakdowns, Curves curves) {
        breaksDown[u] = true;
        timeline.set(mtbf + u, breakdowns.mtbfDays());
        timeline.set(repair + u, breakdowns.repairDays());
        infantCurve[u] = curves.infant(model.value(breakdowns.infantFactor()), model.value(breakdowns.infantDays()));
        repairTable[u] = curves.repairs(
                breakdowns.repairLaw().orElse(Breakdowns.RepairLaw.LOGNORMAL), model.value(breakdowns.repairCv()));
        wearEffect[u] = model.value(breakdowns.wearEffect());
    }

    private void fillWear(int u, Wear wear) {
        wearBase[u] = model.value(wear.basePerDay());
        wearOverload[u] = model.value(wear.overloadPerDay());
        wearPostponed[u] = model.value(wear.postponedPerDay());
    }

    private void fillCycle(int u, OverhaulCycle cycle) {
        cycleEvery[u] = model.value(cycle.everyDays());
        cycleDays[u] = model.value(cycle.days());
        cycleRestores[u] = model.value(cycle.restores());
    }

    private void fillStoppages(int u, Works shop, Unit unit) {
        List<Stoppage> all = new ArrayList<>(shop.stoppages().values());
        all.addAll(unit.stoppages().values());
        double[] outages = new double[timeline.days()];
        double[] overhauls = new double[timeline.days()];
        boolean any = false;
        for (Stoppage stoppage : all) {
            double length = model.value(stoppage.days());
            if (length > 0) {
                any = true;
                boolean isOverhaul = stoppage.kind() == Stoppage.Kind.OVERHAUL;
                int from = day(stoppage.from());
                spread(isOverhaul ? overhauls : outages, from, length, model.value(stoppage.share()));
                if (isOverhaul) {
                    int end = (int) StrictMath.ceil(from + length);
                    restored.add(new Restoration(end, u, 1 - model.value(stoppage.restores())));
                }
            }
        }
        if (any) {
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

    private void fillStart(int u, Start start, String shop, Map<String, List<Integer>> windowUnits) {
        if (start instanceof Start.On on) {
            expectedStart[u] = Math.max(0, day(on.date()));
        } else if (start instanceof Start.Within within) {
            String key = shop + " " + day(within.earliest()) + " " + day(within.latest());
            windowUnits.computeIfAbsent(key, k -> new ArrayList<>()).add(u);
        } else {
            expectedStart[u] = NEVER;
        }
    }

    /** Even spacing: the k-th of n units starts at (k - 1/2) / n of the window. */
    private List<Window> spaceWindows(Map<String, List<Integer>> windowUnits) {
        List<Window> result = new ArrayList<>();
        windowUnits.forEach((key, members) -> {
            String[] parts = key.split(" ");
            int earliest = Integer.parseInt(parts[1]);
            int latest = Integer.parseInt(parts[2]);
            int n = members.size();
            for (int k = 0; k < n; k++) {
                double place = earliest + (latest - earliest) * (k + 0.5) / n;
                expectedStart[members.get(k)] = Math.max(0, (int) StrictMath.floor(place + 0.5));
            }
            int[] units = members.stream().mapToInt(Integer::intValue).toArray();
            result.add(new Window(earliest, latest, units, key));
        });
        return result;
    }

    /** Unit whose figure a slot of the timeline holds, or -1. */
    int ofSlot(int slot) {
        return slot >= rated && slot < repair + count ? (slot - rated) % count : -1;
    }

    private int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(model.chain().start(), date);
    }
}
