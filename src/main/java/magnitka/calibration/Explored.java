package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.result.Decimals;

/**
 * A fit and its surroundings: how the objective curves and rises about it.
 *
 * <p>A profile searches anew at every step and may find a better point than the fit. Then the fit goes on from there, and its
 * surroundings are looked at again, {@value #MOST} times at most.
 *
 * @param fit the fit, at the better point if there was one
 * @param messages what the user should know
 */
record Explored(Fit fit, Curvature curvature, Intervals intervals, List<String> messages) {

    static final int MOST = 3;

    Explored {
        messages = List.copyOf(messages);
    }

    static Explored of(Fit found, Workshop workshop) {
        List<String> messages = new ArrayList<>();
        Fit fit = found;
        while (true) {
            Curvature curvature = Curvature.at(fit.objective(), fit.point(), workshop);
            Intervals intervals = Intervals.of(fit, curvature, workshop);
            Optional<Intervals.Better> better = intervals.better();
            if (better.isEmpty() || fit.adopted() == MOST) {
                better.ifPresent(point -> messages.add(said(point) + "give more --evaluations or --starts."));
                return new Explored(fit, curvature, intervals, messages);
            }
            messages.add(said(better.get()) + "the fit went on from there.");
            workshop.more(Profile.evaluations(workshop.settings(), fit.point().length));
            fit = fit.from(better.get().point(), workshop);
            workshop.watch().best(fit.objective().percent(fit.objective().tons(fit.point())));
        }
    }

    private static String said(Intervals.Better better) {
        return "The profile of " + better.parameter() + " found a point " + Decimals.fixed(better.percent(), 1) + " % better than the fit: ";
    }
}
