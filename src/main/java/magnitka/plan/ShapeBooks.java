package magnitka.plan;

import java.util.Arrays;
import magnitka.engine.Decisions;
import magnitka.engine.View;

/**
 * Shapes that were asked for, made, ordered and sold in one run, for the works that have an assortment. In a calendar year no
 * more of a shape counts than was asked for until then, and no more of it meets orders than was ordered: a month's figure is
 * what it adds to that.
 *
 * <p>The mix is linear in effort as long as no shape falls away, so a month is booked at its mean effort, by tons: that of the
 * days on which they were made, or for what was sold, on which it left. Where units bound a shape, they do so by what they could have
 * made in the month, and what is sold is bounded as what was made.
 */
final class ShapeBooks {

    private final Planned people;
    private final int[] works;
    private final double[] mix;
    /** By works and shape: most of the mix of the last month that made anything. */
    private final double[][] caps;

    /** By place and shape: tons that the units of a shape could have made this month. */
    private final double[][] couldMake;


    /** By place among the works: tons made and sold this month, and the same times the effort of the day. */
    private final double[] made;

    private final double[] madeByEffort;
    private final double[] sold;
    private final double[] soldByEffort;

    /** By shape too: tons since the year began. */
    private final Year askedAndMade;

    private final Year orderedAndAccepted;

    /** What was wanted and had since the year began, and what of it counted when the last month was closed. */
    private static final class Year {

        private final double[][] wanted;
        private final double[][] had;
        private final double[] counted;

        Year(int[] shapes) {
            wanted = Arrays.stream(shapes).mapToObj(double[]::new).toArray(double[][]::new);
            had = Arrays.stream(shapes).mapToObj(double[]::new).toArray(double[][]::new);
            counted = new double[shapes.length];
        }

        void begin() {
            for (int k = 0; k < counted.length; k++) {
                Arrays.fill(wanted[k], 0);
                Arrays.fill(had[k], 0);
                counted[k] = 0;
            }
        }

        /** Takes in a month's tons of a mix; returns what they add to what counts. */
        double close(int k, double tons, double[] mix) {
            double before = counted[k];
            counted[k] = 0;
            for (int i = 0; i < had[k].length; i++) {
                had[k][i] += tons * mix[i];
                counted[k] += had[k][i] < wanted[k][i] ? had[k][i] : wanted[k][i];
            }
            return counted[k] - before;
        }
    }

    ShapeBooks(Planned people) {
        this.people = people;
        works = people.assortments.works;
        int[] shapes = Arrays.stream(works).map(w -> people.assortments.of(w).shapes.size()).toArray();
        made = new double[works.length];
        madeByEffort = new double[works.length];
        sold = new double[works.length];
        soldByEffort = new double[works.length];
        mix = new double[Arrays.stream(shapes).max().orElse(0)];
        caps = new double[works.length][mix.length];
        for (double[] ofWorks : caps) {
            Arrays.fill(ofWorks, Double.POSITIVE_INFINITY);
        }
        couldMake = Arrays.stream(shapes).mapToObj(double[]::new).toArray(double[][]::new);
        askedAndMade = new Year(shapes);
        orderedAndAccepted = new Year(shapes);
    }

    /** A year begins with nothing asked for and nothing made. */
    void begin() {
        askedAndMade.begin();
        orderedAndAccepted.begin();
    }

    /** Takes in the day. */
    void day(int day, View evening, Decisions today, Quotas quotas, EffortPlan plan, Diary diary) {
        for (int k = 0; k < works.length; k++) {
            int w = works[k];
            double effort = plan.effort[w];
            double tons = evening.madeTons(w);
            if (people.assortments.units[w].binds) {
                people.assortments.units[w].add(evening, today.load[w] * today.mastery[w], mix, couldMake[k]);
            }
            double left = people.success.soldTons(w, evening, quotas.share[w]);
            made[k] += tons;
            madeByEffort[k] += tons * effort;
            sold[k] += left;
            soldByEffort[k] += left * effort;
            if (people.months.begins(day)) {
                ask(k, people.months.of[day], quotas, diary);
            }
        }
    }

    private void ask(int k, int month, Quotas quotas, Diary diary) {
        int w = works[k];
        double tons = quotas.tons[w];
        double orders = people.success.ordered(w, month, tons, quotas.share[w]);
        double[] shares = people.assortments.of(w).asked[month];
        for (int i = 0; i < shares.length; i++) {
            askedAndMade.wanted[k][i] += tons * shares[i];
            orderedAndAccepted.wanted[k][i] += orders * shares[i];
            diary.shapeAsked(w, i, tons * shares[i], orders * shares[i]);
        }
    }

    /** Closes the month that ends. */
    void close(int day, Diary diary) {
        for (int k = 0; k < works.length; k++) {
            Assortment assortment = people.assortments.of(works[k]);
            int month = people.months.of[day];
            if (made[k] > 0) {
                // what is sold in a month without output was made before
                people.assortments.units[works[k]].caps(couldMake[k], made[k], caps[k]);
            }
            Arrays.fill(couldMake[k], 0);
            assortment.mix(month, made[k] > 0 ? madeByEffort[k] / made[k] : 1, caps[k], mix);
            double counted = askedAndMade.close(k, made[k], mix);
            diary.shapesMade(works[k], made[k], mix);
            assortment.mix(month, sold[k] > 0 ? soldByEffort[k] / sold[k] : 1, caps[k], mix);
            diary.shapesMet(works[k], counted, orderedAndAccepted.close(k, sold[k], mix));
            diary.shapesAccepted(works[k], sold[k], mix);
        }
        Arrays.fill(made, 0);
        Arrays.fill(madeByEffort, 0);
        Arrays.fill(sold, 0);
        Arrays.fill(soldByEffort, 0);
    }
}
