package magnitka.engine;

import java.util.List;
import java.util.stream.IntStream;
import magnitka.model.Model;
import magnitka.model.Works;

/** Every works in arrays, in the order in which they produce within a day. */
final class Shops {

    final int count;
    final List<String> names;
    /** Units of works w are numbers {@code firstUnit[w]} to {@code firstUnit[w + 1] - 1}. */
    final int[] firstUnit;

    /** Stores of the product, of what there is no room for, and of the dump in the way; -1 for none. */
    final int[] product;

    final int[] overflow;
    final int[] hindranceDump;
    /** Works that a dump hinders. */
    final int[] hindered;

    final int[] masteryCurve;
    final Recipes recipes;
    final Qualities qualities;

    /** First slots of the timeline. */
    final int factor;

    final int floor;
    final int hindrance;

    Shops(Model model, Stores stores, Timeline.Builder timeline, Curves curves) {
        names = ShopOrder.of(model.chain());
        count = names.size();
        List<Works> works = names.stream().map(name -> (Works) model.chain().nodes().get(name)).toList();
        firstUnit = new int[count + 1];
        product = new int[count];
        overflow = new int[count];
        hindranceDump = new int[count];
        masteryCurve = new int[count];
        factor = timeline.block(count);
        floor = timeline.block(count);
        hindrance = timeline.block(count);
        for (int w = 0; w < count; w++) {
            firstUnit[w + 1] = firstUnit[w] + works.get(w).units().size();
            fill(w, works.get(w), stores, timeline);
            masteryCurve[w] = works.get(w).mastery().map(m -> curves.mastery(model, m)).orElse(-1);
        }
        hindered = IntStream.range(0, count).filter(w -> hindranceDump[w] >= 0).toArray();
        recipes = new Recipes(model, works, stores, timeline);
        qualities = new Qualities(model, works, stores, product);
    }

    private void fill(int w, Works shop, Stores stores, Timeline.Builder timeline) {
        String good = shop.recipe().product();
        product[w] = stores.index(shop.recipe().to(), good);
        overflow[w] = shop.overflow().map(dump -> stores.index(dump, good)).orElse(-1);
        hindranceDump[w] = -1;
        timeline.set(factor + w, shop.ratedFactor());
        timeline.set(floor + w, shop.floorShare());
        shop.hindrance().ifPresent(h -> {
            hindranceDump[w] = dumpStore(h.dump(), stores);
            timeline.set(hindrance + w, h.sharePerMillionTons());
        });
    }

    private static int dumpStore(String dump, Stores stores) {
        for (int s = 0; s < stores.count; s++) {
            if (stores.node[s].equals(dump)) {
                return s;
            }
        }
        throw new IllegalArgumentException("dump: no store named " + dump);
    }
}
