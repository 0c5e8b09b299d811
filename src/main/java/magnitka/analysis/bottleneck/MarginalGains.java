package magnitka.analysis.bottleneck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import magnitka.analysis.bottleneck.Bottleneck.Gain;
import magnitka.engine.DatedMeans;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.SharedLimit;
import magnitka.network.Connected;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Jobs;
import magnitka.run.Progress;
import magnitka.run.RunSettings;

/**
 * What a little more of each capacity in a year brings, found by running the model again with it: expected runs. Places that
 * nothing joins to the works of the final product bring nothing, so that no run is needed.
 */
final class MarginalGains {

    /** Capacities are raised by this share: small enough to meet no second bottleneck, large enough to rise above rounding. */
    private static final double RAISE = 0.01;

    private static final String TONS = "t";

    private final Model model;
    private final EnsembleResult base;
    private final Plant plant;
    private final int year;
    private final int days;
    private final DatedMeans dated;
    private final YearRaise raise;
    /** Nodes that are joined in some way to the works of the final product. */
    private final Set<String> joined;

    MarginalGains(Model model, EnsembleResult base, int year, DatedMeans dated) {
        this.model = model;
        this.base = base;
        plant = base.plant();
        this.year = year;
        days = base.calendar().daysOfYear(year);
        this.dated = dated;
        raise = new YearRaise(model, base.calendar().year(year), 1 + RAISE);
        joined = Connected.to(IntStream.of(base.worksOf(base.measures().size() - 1)).mapToObj(plant.works()::get).toList(), model);
    }

    static EnsembleResult run(Model model) {
        return Ensemble.of(model).run(RunSettings.ofExpected(), Progress.NONE);
    }

    /**
     * The gains of all works, and of routes, sources and shared limits, the largest first.
     *
     * @param threads number of threads, at least 1; has no influence on results
     */
    List<Gain> all(int threads, Progress progress) {
        List<Callable<Gain>> trials = new ArrayList<>();
        works(trials);
        routes(trials);
        sources(trials);
        limits(trials);
        List<Gain> gains = new ArrayList<>(Jobs.inOrder(trials, threads, progress));
        gains.sort(Comparator.comparingDouble(Gain::finalTonsPerUnit).reversed());
        return gains;
    }

    private void works(List<Callable<Gain>> trials) {
        for (int w = 0; w < plant.works().size(); w++) {
            double rated = base.meanOfYear(year, plant.accounts().rated(w)) / days;
            String name = plant.works().get(w);
            double factor = dated.ratedFactor(w);
            if (rated > 0) {
                trials.add(() -> gain("works", name, TONS, rated, gained(name, () -> raise.works(name)), Optional.of(oneMore(name, factor))));
            }
        }
    }

    private void routes(List<Callable<Gain>> trials) {
        for (int r = 0; r < plant.routes().size(); r++) {
            String name = plant.routes().get(r);
            String from = model.chain().routes().get(name).from();
            double capacity = dated.routeCapacity(r);
            if (isLimit(capacity)) {
                trials.add(() -> gain("route", name, TONS, capacity, gained(from, () -> raise.route(name)), Optional.empty()));
            }
        }
    }

    private void sources(List<Callable<Gain>> trials) {
        for (int s = 0; s < plant.storeCount(); s++) {
            String name = plant.storeNode(s);
            double supply = dated.supply(s);
            if (model.chain().nodes().get(name) instanceof Node.Source && isLimit(supply)) {
                trials.add(() -> gain("source", name, TONS, supply, gained(name, () -> raise.source(name)), Optional.empty()));
            }
        }
    }

    private void limits(List<Callable<Gain>> trials) {
        int l = 0;
        for (Map.Entry<String, SharedLimit> limit : model.chain().limits().entrySet()) {
            String name = limit.getKey();
            String user = limit.getValue().users().keySet().stream().findFirst().orElse("");
            double capacity = dated.limitCapacity(l++);
            if (isLimit(capacity)) {
                trials.add(() -> gain("limit", name, limit.getValue().unit(), capacity, gained(user, () -> raise.limit(name)), Optional.empty()));
            }
        }
    }

    private static boolean isLimit(double perDay) {
        return perDay > 0 && Double.isFinite(perDay);
    }

    private Gain gain(String kind, String name, String unit, double perDay, double gained, Optional<Bottleneck.OneMore> oneMore) {
        return new Gain(kind, name, unit, perDay, gained / (RAISE * perDay * days), oneMore);
    }

    private Bottleneck.OneMore oneMore(String works, double factor) {
        double rated = raise.meanRated(works) * factor;
        return new Bottleneck.OneMore(rated, gained(works, () -> raise.oneMore(works)) / days);
    }

    /** Final tons that a change at a node brings in the year. */
    private double gained(String node, Supplier<Model> changed) {
        if (!joined.contains(node)) {
            return 0;
        }
        int last = base.measures().size() - 1;
        return run(changed.get()).yearlyTons(last, year)[0] - base.yearlyTons(last, year)[0];
    }
}
