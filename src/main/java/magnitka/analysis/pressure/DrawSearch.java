package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.List;
import magnitka.analysis.comparison.Comparison;
import magnitka.model.Parameter;
import magnitka.run.RunSettings;

/**
 * The draws that a study goes on with: tried one after the other, each held against the archive at normal pressure, and kept if it
 * comes near enough. Rejection by distance, as approximate Bayesian computation has it, with one threshold.
 */
final class DrawSearch {

    /** Replications at most with which a draw is held against the archive. */
    static final int REPLICATIONS = 8;

    private static final double NORMAL_PRESSURE = 1;

    /** Draws that are run together; those behind the last one wanted are forgotten, so that results do not depend on it. */
    private static final int BATCH = 16;

    private final PressureQuestion question;
    private final PressureStudy study;
    private final int replications;
    private final int later;
    private final DrawSeries series;
    private final List<Draw> kept = new ArrayList<>();
    private int tried;
    private double nearest = Double.NaN;

    private DrawSearch(PressureQuestion question, RunSettings settings, PressureStudy study, int later) {
        this.question = question;
        this.study = study;
        this.later = later;
        replications = replications(settings);
        series = new DrawSeries(question.model(), question.draws().count(), settings.seed());
    }

    /**
     * What came of it.
     *
     * @param parameters what was drawn
     * @param kept draws that came near enough, in the order in which they were tried
     * @param tried draws that were tried
     * @param nearestPercent error of the nearest of them; NaN without an archive
     * @param replications replications with which each was held against the archive; 0 without an archive
     */
    record Found(List<Parameter> parameters, List<Draw> kept, int tried, double nearestPercent, int replications) {

        Found {
            kept = List.copyOf(kept);
        }

        boolean isCompared() {
            return replications > 0;
        }
    }

    private static int replications(RunSettings settings) {
        return Math.min(settings.replications(), REPLICATIONS);
    }

    /**
     * Looks for the draws that a question asks for.
     *
     * @param later replications that come after the search if it finds all of them, for the progress
     */
    static Found of(PressureQuestion question, RunSettings settings, PressureStudy study, int later) {
        DrawSearch search = new DrawSearch(question, settings, study, later);
        boolean compared = Comparison.hasErrors(question.model());
        if (compared) {
            search.run();
        } else {
            search.kept.addAll(search.series.next(question.draws().count()));
            search.tried = search.kept.size();
        }
        return new Found(search.series.parameters(), search.kept, search.tried, search.nearest, compared ? search.replications : 0);
    }

    private void run() {
        DrawsWanted wanted = question.draws();
        while (kept.size() < wanted.count() && tried < wanted.tries()) {
            List<Draw> draws = series.next(Math.min(BATCH, wanted.tries() - tried));
            study.expect(ahead() + later);
            List<Double> errors = study.errors(draws.stream().map(draw -> draw.at(question.model())).toList(), NORMAL_PRESSURE, replications);
            for (int i = 0; i < draws.size() && kept.size() < wanted.count(); i++) {
                take(draws.get(i).withError(errors.get(i)));
            }
        }
    }

    private void take(Draw draw) {
        tried = draw.number();
        // NaN is no figure to be below
        nearest = draw.errorPercent() >= nearest ? nearest : draw.errorPercent();
        if (draw.liesWithin(question.draws().nearPercent())) {
            kept.add(draw);
        }
    }

    /** Replications that the search is likely to take still, by what was kept so far; one more of each, so that a search can begin. */
    private int ahead() {
        DrawsWanted wanted = question.draws();
        double share = wanted.isBounded() ? (kept.size() + 1.0) / (tried + 1.0) : 1;
        double tries = Math.min(wanted.tries(), wanted.count() / share);
        return (int) (Math.max(0, tries - tried) * replications);
    }
}
