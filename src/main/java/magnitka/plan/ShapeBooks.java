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

    /** By place among the works and shape: tons of this month. */
    private final double[][] made;

    private final double[][] accepted;

    /** Likewise, tons since the year began. */
    private final Year askedAndMade;

    private final Year orderedAndAccepted;

    /** What was wanted and had since the year began, and what of it counted when the last month was closed. */
    private static final class Year {

        private final double[][] wanted;
        private final double[][] had;
        private final double[] counted;

        Year(double[][] shapes) {
            wanted = copyOf(shapes);
            had = copyOf(shapes);
            counted = new double[shapes.length];
        }

        void begin() {
            for (int k = 0; k < counted.length; k++) {
                Arrays.fill(wanted[k], 0);
                Arrays.fill(had[k], 0);
                counted[k] = 0;
            }
        }

        /** Takes in a month; returns what it adds to what counts. */
        double close(int k, double[] hadOfMonth) {
            double before = counted[k];
            counted[k] = 0;
            for (int i = 0; i < hadOfMonth.length; i++) {
                had[k][i] += hadOfMonth[i];
                counted[k] += had[k][i] < wanted[k][i] ? had[k][i] : wanted[k][i];
            }
            return counted[k] - before;
        }
    }

    ShapeBooks(Planned people) {
        this.people = people;
        works = people.assortments.works;
        made = new double[works.length][];
        int most = 0;
        for (int k = 0; k < works.length; k++) {
            made[k] = new double[people.assortments.of(works[k]).shapes.size()];
            most = Math.max(most, made[k].length);
        }
        mix = new double[most];
        accepted = copyOf(made);
        askedAndMade = new Year(made);
        orderedAndAccepted = new Year(made);
    }

    private static double[][] copyOf(double[][] shapes) {
        return Arrays.stream(shapes).map(double[]::clone).toArray(double[][]::new);
    }

    /** A year begins with nothing asked for and nothing made. */
    void begin() {
        askedAndMade.begin();
        orderedAndAccepted.begin();
    }

    /** Takes in the day. */
    void day(int day, View evening, Quotas quotas, EffortPlan plan, Diary diary) {
        int month = people.months.of[day];
        for (int k = 0; k < works.length; k++) {
            int w = works[k];
            people.assortments.of(w).mix(month, plan.effort[w], mix);
            double tons = evening.madeTons(w);
            double sold = people.success.soldTons(w, evening, quotas.share[w]);
            double[] madeOfMonth = made[k];
            double[] acceptedOfMonth = accepted[k];
            for (int i = 0; i < madeOfMonth.length; i++) {
                madeOfMonth[i] += tons * mix[i];
                acceptedOfMonth[i] += sold * mix[i];
            }
            if (people.months.begins(day)) {
                ask(k, month, quotas, diary);
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

    /** Closes a month. */
    void close(Diary diary) {
        for (int k = 0; k < works.length; k++) {
            for (int i = 0; i < made[k].length; i++) {
                diary.shapeMade(works[k], i, made[k][i], accepted[k][i]);
            }
            diary.shapesMet(works[k], askedAndMade.close(k, made[k]), orderedAndAccepted.close(k, accepted[k]));
            Arrays.fill(made[k], 0);
            Arrays.fill(accepted[k], 0);
        }
    }
}
