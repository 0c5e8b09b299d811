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

    /** What moves the index of a works: mastery, the quality of its inputs, load, wear and chance; over its unevenness, as the thresholds. */
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

    /** Thresholds are the logits of the cumulative normal shares, over the unevenness. */
    private void fill(int w, Model model, Quality quality, List<String> grades) {
        graded[w] = true;
        double unevenness = model.value(quality.unevenness());
        mastery[w] = model.value(quality.mastery()) / unevenness;
        input[w] = model.value(quality.input()) / unevenness;
        load[w] = model.value(quality.load()) / unevenness;
        wear[w] = model.value(quality.wear()) / unevenness;
        spread[w] = model.value(quality.spread()) / unevenness;
        double[] shares = model.shares(grades, quality.normalShares());
        double cumulative = 0;
        for (int g = 0; g < shares.length; g++) {
            int cell = firstShare[w] + g;
            normalShare[cell] = shares[g];
            cumulative += shares[g];
            threshold[cell] = cumulative >= 1 - 1e-12 ? ALWAYS : StrictMath.log(cumulative / (1 - cumulative)) / unevenness;
        }
        if (unevenness != 1) {
            drawApart(firstShare[w], firstShare[w + 1]);
        }
    }

    /** Shares at index 0, by the thresholds. */
    private void drawApart(int from, int to) {
        double better = 0;
        for (int cell = from; cell < to; cell++) {
            double orBetter = threshold[cell] >= ALWAYS ? 1 : Logistic.exact(threshold[cell]);
            normalShare[cell] = orBetter - better;
            better = orBetter;
        }
    }
}
