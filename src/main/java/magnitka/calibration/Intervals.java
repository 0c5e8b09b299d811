package magnitka.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/**
 * Intervals of the fitted parameters, from their profiles.
 *
 * <p>An interval holds the values at which the objective, made least over the other parameters, has risen by no more than q b /
 * (2 n): a likelihood ratio for Laplace errors of scale b, the mean absolute log error times n / (n - p), with q = 2.706, the 90
 * % point of chi-square with one degree of freedom. Errors of neighbouring years go together, so the intervals are too short
 * rather than too long.
 */
final class Intervals {

    private static final double CHI_SQUARE_90 = 2.705543454095404;
    private static final double PERCENT = 100;

    private final Fit fit;
    private final List<Profile> profiles;

    private Intervals(Fit fit, List<Profile> profiles) {
        this.fit = fit;
        this.profiles = profiles;
    }

    static Intervals of(Fit fit, Curvature curvature, Workshop workshop) {
        return new Intervals(fit, Profile.all(fit, curvature, limit(fit), workshop));
    }

    /** Rise of the objective that ends a 90 % interval. */
    static double limit(Fit fit) {
        return CHI_SQUARE_90 * fit.objective().scale(fit.point()) / (2 * fit.objective().cells().size());
    }

    /** A point of a profile that is better than the fit by more than the cutting of values can hide: the best one. */
    Optional<Better> better() {
        double value = fit.objective().at(fit.point());
        Optional<Better> best = Optional.empty();
        for (Profile profile : profiles) {
            for (Profile.Step step : steps(profile)) {
                if (step.value() < best.map(Better::value).orElse(value * (1 - Polish.HIDDEN))) {
                    best = Optional.of(new Better(name(profile), step.point(), step.value(), PERCENT * (1 - step.value() / value)));
                }
            }
        }
        return best;
    }

    /**
     * A better point than the fit.
     *
     * @param parameter whose profile found it
     * @param percent by how much it is better
     */
    record Better(String parameter, double[] point, double value, double percent) {}

    private String name(Profile profile) {
        return fit.objective().space().names().get(profile.parameter());
    }

    private List<Profile.Step> steps(Profile profile) {
        List<Profile.Step> steps = new ArrayList<>(profile.down());
        steps.addAll(profile.up());
        steps.add(new Profile.Step(fit.point()[profile.parameter()], fit.objective().at(fit.point()), fit.point()));
        steps.sort(Comparator.comparingDouble(Profile.Step::coordinate));
        return steps;
    }

    Table parameters() {
        Space space = fit.objective().space();
        Table.Rows rows = Table.of("parameters", "Fitted parameters, with 90 % intervals from their profiles.", Columns.PARAMETER, Columns.UNIT,
                FitColumns.value("fitted", "Fitted value."),
                FitColumns.value("interval_low", "Low end of the interval; the low end of the range if the objective does not rise enough."),
                FitColumns.value("interval_high", "High end of the interval; the high end of the range if the objective does not rise enough."),
                FitColumns.value("low", "Low end of the declared range."),
                FitColumns.value("high", "High end of the declared range."),
                Columns.percent("interval_share", "Width of the interval over that of the range, in the scaled coordinate."),
                Column.text("pinned", "yes: both ends found within half of the range; low or high: only that end found; weakly: both found, far apart; no."));
        for (Profile profile : profiles) {
            int j = profile.parameter();
            Scale scale = space.scale(j);
            rows.add(Cell.of(name(profile)), Cell.of(space.parameter(j).unit()), Cell.of(scale.value(fit.point()[j])),
                    Cell.of(scale.value(profile.lowEnd())), Cell.of(scale.value(profile.highEnd())),
                    Cell.of(space.parameter(j).low()), Cell.of(space.parameter(j).high()),
                    Cell.of(PERCENT * (profile.highEnd() - profile.lowEnd())), Cell.of(word(profile)));
        }
        return rows.table();
    }

    private static String word(Profile profile) {
        if (profile.lowFound() && profile.highFound()) {
            return profile.pinned() ? "yes" : "weakly";
        }
        return profile.lowFound() ? "low" : profile.highFound() ? "high" : "no";
    }

    Table profile() {
        Space space = fit.objective().space();
        double value = fit.objective().at(fit.point());
        double limit = limit(fit);
        Table.Rows rows = Table.of("profile", "How the objective rises as one parameter is held and the others are searched again.",
                Columns.PARAMETER,
                FitColumns.value("held_at", "Value at which the parameter is held."),
                FitColumns.value("coordinate", "The same in the scaled coordinate, 0 at the low end of the range and 1 at the high end."),
                FitColumns.objective("objective", "Least objective found."),
                FitColumns.value("rise", "Its rise over the fit, in multiples of the rise that ends a 90 % interval; below 0 if the fit was not the best."));
        for (Profile profile : profiles) {
            for (Profile.Step step : steps(profile)) {
                rows.add(Cell.of(name(profile)), Cell.of(space.scale(profile.parameter()).value(step.coordinate())),
                        Cell.of(step.coordinate()), Cell.of(step.value()), Cell.of((step.value() - value) / limit));
            }
        }
        return rows.table();
    }
}
