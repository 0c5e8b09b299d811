package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * How the objective rises as one parameter is moved away from its best value and the others are searched again.
 *
 * @param parameter place of the parameter among the free ones
 * @param down points below, outwards
 * @param up points above, outwards
 * @param lowEnd coordinate at which the objective has risen by the limit, or 0 if it has not within the range
 * @param highEnd the same above, or 1
 * @param lowFound whether the objective has risen enough below
 * @param highFound whether it has above
 */
record Profile(int parameter, List<Step> down, List<Step> up, double lowEnd, double highEnd, boolean lowFound, boolean highFound) {

    /** Distances tried, in multiples of where the curvature puts the limit. */
    private static final double[] DISTANCES = {0.5, 1, 1.5, 2.25, 3.5};

    private static final double SHORTEST = 0.02;
    private static final double LONGEST = 0.25;
    private static final double SPREAD = 0.03;

    /** Intervals below this share of the range, with both ends found, count as pinned. */
    private static final double PINNED = 0.5;

    /**
     * A point of a profile.
     *
     * @param coordinate where the parameter was held
     * @param value least objective found there
     * @param point where it was found
     */
    record Step(double coordinate, double value, double[] point) {}

    private record Side(List<Step> steps, double end, boolean found) {}

    Profile {
        down = List.copyOf(down);
        up = List.copyOf(up);
    }

    /** True if the table pins the parameter down: both ends found, within half of the range. */
    boolean pinned() {
        return lowFound && highFound && highEnd - lowEnd < PINNED;
    }

    /** Evaluations that all profiles need at most. */
    static long evaluations(FitSettings settings, int parameters) {
        return 2L * parameters * DISTANCES.length * settings.profileEvaluations();
    }

    /**
     * Profiles of all parameters.
     *
     * @param limit rise of the objective that ends an interval
     */
    static List<Profile> all(Fit fit, Curvature curvature, double limit, Workshop workshop) {
        List<Callable<Side>> jobs = new ArrayList<>();
        int n = fit.point().length;
        for (int j = 0; j < n; j++) {
            for (int direction : new int[] {-1, 1}) {
                int parameter = j;
                jobs.add(() -> new Walk(fit, curvature, limit, parameter, direction, workshop).side());
            }
        }
        List<Side> sides = workshop.run("profiling", evaluations(workshop.settings(), n), jobs);
        List<Profile> profiles = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            Side down = sides.get(2 * j);
            Side up = sides.get(2 * j + 1);
            profiles.add(new Profile(j, down.steps(), up.steps(), down.end(), up.end(), down.found(), up.found()));
        }
        return profiles;
    }

    /** Goes from the best point outwards on one side. */
    private static final class Walk {

        private final Objective objective;
        private final double[] best;
        private final double value;
        private final Curvature curvature;
        private final double limit;
        private final int parameter;
        private final int direction;
        private final Workshop workshop;
        private final String round;

        Walk(Fit fit, Curvature curvature, double limit, int parameter, int direction, Workshop workshop) {
            this.objective = fit.objective();
            this.best = fit.point();
            this.value = objective.at(best);
            this.curvature = curvature;
            this.limit = limit;
            this.parameter = parameter;
            this.direction = direction;
            this.workshop = workshop;
            round = fit.adopted() == 0 ? "" : "again-" + fit.adopted() + "-";
        }

        Side side() {
            double unit = Math.min(LONGEST, Math.max(SHORTEST, curvature.reach(parameter, limit)));
            List<Step> steps = new ArrayList<>();
            Step before = new Step(best[parameter], value, best);
            double[] others = without(best);
            for (int n = 0; n < DISTANCES.length; n++) {
                double at = Math.min(1, Math.max(0, best[parameter] + direction * unit * DISTANCES[n]));
                if (at == before.coordinate()) {
                    workshop.watch().spared((DISTANCES.length - n) * workshop.settings().profileEvaluations());
                    return new Side(steps, at, false);
                }
                Descent descent = search(n, at, shifted(others, at - before.coordinate()));
                others = descent.point();
                Step step = new Step(at, descent.value(), with(others, at));
                steps.add(step);
                if (step.value() - value >= limit) {
                    workshop.watch().spared((DISTANCES.length - n - 1) * workshop.settings().profileEvaluations());
                    return new Side(steps, crossing(before, step), true);
                }
                before = step;
            }
            return new Side(steps, direction < 0 ? 0 : 1, false);
        }

        private Descent search(int n, double at, double[] start) {
            String id = round + "profile-" + objective.space().names().get(parameter) + (direction < 0 ? "-down-" : "-up-") + (n + 1);
            return new Search(id, start, SPREAD, workshop.settings().profileEvaluations())
                    .run(point -> objective.at(with(point, at)), workshop.settings().seed(), workshop.watch());
        }

        private double crossing(Step inside, Step outside) {
            double share = (value + limit - inside.value()) / (outside.value() - inside.value());
            return inside.coordinate() + share * (outside.coordinate() - inside.coordinate());
        }

        private double[] shifted(double[] others, double distance) {
            double[] shifted = others.clone();
            for (int i = 0; i < shifted.length; i++) {
                double along = curvature.goesAlong(i < parameter ? i : i + 1, parameter) * distance;
                shifted[i] = Math.min(1, Math.max(0, shifted[i] + along));
            }
            return shifted;
        }

        private double[] without(double[] point) {
            double[] others = new double[point.length - 1];
            System.arraycopy(point, 0, others, 0, parameter);
            System.arraycopy(point, parameter + 1, others, parameter, others.length - parameter);
            return others;
        }

        private double[] with(double[] others, double at) {
            double[] point = new double[others.length + 1];
            System.arraycopy(others, 0, point, 0, parameter);
            point[parameter] = at;
            System.arraycopy(others, parameter, point, parameter + 1, others.length - parameter);
            return point;
        }
    }
}
