package magnitka.plan;

import java.util.Arrays;
import magnitka.engine.View;

/**
 * Shapes that were asked for, made, ordered and sold in one run, for the works that have an assortment. In a calendar year no
 * more of a shape counts than was asked for until then, and no more of it meets orders than was ordered: a month's figure is
 * what it adds to that. What is sold is taken to be of the mix that was made on that day.
 */
final class ShapeBooks {

    private final Planned people;
    private final int[] works;
    private final double[] mix;

    /** By place among the works and shape: tons since the year began. */
    private final double[][] asked;

    private final double[][] made;
    private final double[][] ordered;
    private final double[][] accepted;

    /** What of them counted until the month before. */
    private final double[] counted;

    private final double[] met;

    ShapeBooks(Planned people) {
        this.people = people;
        works = people.assortments.works;
        int most = 0;
        asked = new double[works.length][];
        made = new double[works.length][];
        ordered = new double[works.length][];
        accepted = new double[works.length][];
        for (int k = 0; k < works.length; k++) {
            int shapes = people.assortments.of(works[k]).shapes.size();
            most = Math.max(most, shapes);
            asked[k] = new double[shapes];
            made[k] = new double[shapes];
            ordered[k] = new double[shapes];
            accepted[k] = new double[shapes];
        }
        mix = new double[most];
        counted = new double[works.length];
        met = new double[works.length];
    }

    /** A year begins with nothing asked for and nothing made. */
    void begin() {
        for (int k = 0; k < works.length; k++) {
            Arrays.fill(asked[k], 0);
            Arrays.fill(made[k], 0);
            Arrays.fill(ordered[k], 0);
            Arrays.fill(accepted[k], 0);
        }
        Arrays.fill(counted, 0);
        Arrays.fill(met, 0);
    }

    /** Takes in the day. */
    void day(int day, View evening, Quotas quotas, EffortPlan plan, Diary diary) {
        int month = people.months.of[day];
        boolean begins = people.months.begins(day);
        for (int k = 0; k < works.length; k++) {
            int w = works[k];
            Assortment assortment = people.assortments.of(w);
            assortment.mix(month, plan.effort[w], mix);
            double tons = evening.madeTons(w);
            double sold = people.success.soldTons(w, evening, quotas.share[w]);
            double orders = begins ? people.success.ordered(w, month, quotas.tons[w], quotas.share[w]) : 0;
            for (int i = 0; i < made[k].length; i++) {
                made[k][i] += tons * mix[i];
                accepted[k][i] += sold * mix[i];
                diary.shapeMade(w, i, tons * mix[i], sold * mix[i]);
                if (begins) {
                    double share = assortment.asked[month][i];
                    asked[k][i] += quotas.tons[w] * share;
                    ordered[k][i] += orders * share;
                    diary.shapeAsked(w, i, quotas.tons[w] * share, orders * share);
                }
            }
        }
    }

    /** Closes a month. */
    void close(Diary diary) {
        for (int k = 0; k < works.length; k++) {
            double countedNow = met(made[k], asked[k]);
            double metNow = met(accepted[k], ordered[k]);
            diary.shapesMet(works[k], countedNow - counted[k], metNow - met[k]);
            counted[k] = countedNow;
            met[k] = metNow;
        }
    }

    private static double met(double[] had, double[] wanted) {
        double sum = 0;
        for (int i = 0; i < had.length; i++) {
            sum += had[i] < wanted[i] ? had[i] : wanted[i];
        }
        return sum;
    }
}
