package magnitka.engine;

import java.util.List;
import magnitka.model.Model;
import magnitka.model.Quality;
import magnitka.model.Works;

/** How the product of every works falls into grades, in arrays. */
final class Qualities {

    /** A threshold that every index is below. */
    static final double ALWAYS = 1e6;

    /** Works w has thresholds and shares from {@code firstShare[w]} on, one a grade of its product. */
    final int[] firstShare;

    final double[] normalShare;
    final double[] threshold;
    /** Works whose mix changes. */
    final boolean[] graded;

    /** What moves the index of a works: mastery, the quality of its inputs, load, wear and chance. */
    final double[] mastery;

    final double[] input;
    final double[] load;
    final double[] wear;
    final double[] spread;

    Qualities(Model model, List<Works> works, Stores stores, int[] product) {
        int count = works.size();
        firstShare = new int[count + 1];
        for (int w = 0; w < count; w++) {
            firstShare[w + 1] = firstShare[w] + stores.grades(product[w]);
        }
        normalShare = new double[firstShare[count]];
        threshold = new double[firstShare[count]];
        graded = new boolean[count];
        mastery = new double[count];
        input = new double[count];
        load = new double[count];
        wear = new double[count];
        spread = new double[count];
        for (int w = 0; w < count; w++) {
            normalShare[firstShare[w]] = 1;
            String good = works.get(w).recipe().product();
            List<String> grades = model.chain().commodities().get(good).gradeNames();
            int shop = w;
            works.get(w).quality().ifPresent(quality -> fill(shop, model, quality, grades));
        }
    }

    /** Thresholds are the logits of the cumulative normal shares. */
    private void fill(int w, Model model, Quality quality, List<String> grades) {
        graded[w] = true;
        mastery[w] = model.value(quality.mastery());
        input[w] = model.value(quality.input());
        load[w] = model.value(quality.load());
        wear[w] = model.value(quality.wear());
        spread[w] = model.value(quality.spread());
        double[] shares = model.shares(grades, quality.normalShares());
        double cumulative = 0;
        for (int g = 0; g < shares.length; g++) {
            int cell = firstShare[w] + g;
            normalShare[cell] = shares[g];
            cumulative += shares[g];
            threshold[cell] = cumulative >= 1 - 1e-12 ? ALWAYS : StrictMath.log(cumulative / (1 - cumulative));
        }
    }
}
