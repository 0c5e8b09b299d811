package magnitka.analysis.bottleneck;

import java.util.Collection;
import java.util.List;
import magnitka.engine.DatedMeans;
import magnitka.model.Model;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;

/** Finds the bottleneck of a year: the cut at once, the gains by many runs. */
public final class BottleneckSearch {

    private final EnsembleResult base;
    private final int year;
    private final List<Bottleneck.Limit> cut;
    private final MarginalGains gains;

    /**
     * Runs the model once.
     *
     * @param model a model whose yearly table has a column
     * @param yearNumber a calendar year of its period
     * @param works the works whose gains are asked for; if none are named, those of all works, routes, sources and shared limits
     */
    public BottleneckSearch(Model model, int yearNumber, Collection<String> works) {
        base = MarginalGains.run(model);
        year = base.calendar().indexOf(yearNumber);
        DatedMeans dated = CapacityCut.datedMeans(base, year);
        cut = new CapacityCut(model, base, year, dated, CapacityCut.finalWorks(base)).find();
        gains = new MarginalGains(model, base, year, dated, works);
    }

    /** How often the model must be run for an answer. */
    public int runs() {
        return gains.runs();
    }

    /**
     * The bottleneck.
     *
     * @param threads number of threads, at least 1; has no influence on results
     * @param progress hears of the runs that it takes
     */
    public Bottleneck answer(int threads, Progress progress) {
        int last = base.measures().size() - 1;
        return new Bottleneck(base.calendar().year(year), base.measures().get(last),
                base.yearlyTons(last, year)[0] / base.calendar().daysOfYear(year), cut, gains.all(threads, progress));
    }
}
