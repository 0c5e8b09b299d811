package magnitka.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import magnitka.model.Model;
import magnitka.model.Unit;
import magnitka.model.UnitTraits;
import magnitka.model.Works;

/** Every furnace, battery, oven and mill, in arrays, works by works. */
final class Units {

    /** Blocks of slots, one slot a unit: rated, outage, overhaul, time between failures, repair. */
    private static final int BLOCKS = 5;

    final int count;
    final String[] name;
    /** Name of a unit's stream of chance. */
    final String[] streamName;
    final int[] works;
    /** Curve of mastery by age, or -1 when learnt from the first day. */
    final int[] masteryCurve;

    final UnitStarts starts;
    final UnitStoppages stoppages;
    final UnitBreakdowns breakdowns;
    final UnitWear wear;

    /** First slot of the timeline; the other blocks of the units follow it. */
    final int rated;

    Units(Model model, List<String> worksNames, Timeline.Builder timeline, Curves curves) {
        List<String> names = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        List<String> home = new ArrayList<>();
        List<Integer> homeNumber = new ArrayList<>();
        for (int w = 0; w < worksNames.size(); w++) {
            String shop = worksNames.get(w);
            int number = w;
            works(model, shop).units().forEach((key, unit) -> {
                names.add(key);
                units.add(unit);
                home.add(shop);
                homeNumber.add(number);
            });
        }
        count = units.size();
        name = names.toArray(String[]::new);
        works = homeNumber.stream().mapToInt(Integer::intValue).toArray();
        streamName = new String[count];
        Arrays.setAll(streamName, u -> home.get(u) + "/" + name[u]);
        List<Works> shops = home.stream().map(shop -> works(model, shop)).toList();
        List<UnitTraits> traits = IntStream.range(0, count).mapToObj(u -> units.get(u).traits(shops.get(u))).toList();
        masteryCurve = new int[count];
        rated = timeline.block(count);
        fillRated(model, traits, timeline, curves);
        starts = new UnitStarts(model.chain().start(), units.stream().map(Unit::start).toList(), home);
        stoppages = new UnitStoppages(model, units, shops, timeline);
        breakdowns = new UnitBreakdowns(model, traits, timeline, curves);
        wear = new UnitWear(model, traits);
    }

    private static Works works(Model model, String name) {
        return (Works) model.chain().nodes().get(name);
    }

    private void fillRated(Model model, List<UnitTraits> traits, Timeline.Builder timeline, Curves curves) {
        for (int u = 0; u < count; u++) {
            timeline.set(rated + u, traits.get(u).ratedTonsPerDay().orElseThrow());
            masteryCurve[u] = traits.get(u).mastery().map(m -> curves.mastery(model, m)).orElse(-1);
        }
    }

    /** Unit whose figure a slot of the timeline holds, or -1. */
    int ofSlot(int slot) {
        return slot >= rated && slot < rated + BLOCKS * count ? (slot - rated) % count : -1;
    }
}
