package magnitka.analysis.bottleneck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import magnitka.analysis.bottleneck.Bottleneck.Gain;
import magnitka.engine.DatedMeans;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.SharedLimit;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;

/** What a little more of each capacity in a year brings, found by running the model again with it: expected runs. */
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

    MarginalGains(Model model, EnsembleResult base, int year, DatedMeans dated) {
        this.model = model;
        this.base = base;
        plant = base.plant();
        this.year = year;
        days = base.calendar().daysOfYear(year);
        this.dated = dated;
        raise = new YearRaise(model, base.calendar().year(year), 1 + RAISE);
    }

    static EnsembleResult run(Model model) {
        return Ensemble.of(model).run(RunSettings.ofExpected(), Progress.NONE);
    }

    /** The gains of all works, and of routes, sources and shared limits, the largest first. */
    List<Gain> all(Progress progress) {
        List<Supplier<Gain>> trials = new ArrayList<>();
        for (int w = 0; w < plant.works().size(); w++) {
            double rated = base.meanOfYear(year, plant.accounts().rated(w)) / days;
            String name = plant.works().get(w);
            double factor = dated.ratedFactor(w);
            if (rated > 0) {
                trials.add(() -> gain("works", name, TONS, rated, raise.works(name), Optional.of(oneMore(name, factor))));
            }
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            String name = plant.routes().get(r);
            double capacity = dated.routeCapacity(r);
            if (isLimit(capacity)) {
                trials.add(() -> gain("route", name, TONS, capacity, raise.route(name), Optional.empty()));
            }
        }
        for (int s = 0; s < plant.storeCount(); s++) {
            String name = plant.storeNode(s);
            double supply = dated.supply(s);
            if (model.chain().nodes().get(name) instanceof Node.Source && isLimit(supply)) {
                trials.add(() -> gain("source", name, TONS, supply, raise.source(name), Optional.empty()));
            }
        }
        int l = 0;
        for (Map.Entry<String, SharedLimit> limit : model.chain().limits().entrySet()) {
            double capacity = dated.limitCapacity(l++);
            if (isLimit(capacity)) {
                trials.add(() -> gain("limit", limit.getKey(), limit.getValue().unit(), capacity, raise.limit(limit.getKey()), Optional.empty()));
            }
        }
        List<Gain> gains = new ArrayList<>();
        for (Supplier<Gain> trial : trials) {
            gains.add(trial.get());
            progress.reached(gains.size(), trials.size());
        }
        gains.sort(Comparator.comparingDouble(Gain::finalTonsPerUnit).reversed());
        return gains;
    }

    private static boolean isLimit(double perDay) {
        return perDay > 0 && Double.isFinite(perDay);
    }

    private Gain gain(String kind, String name, String unit, double perDay, Model raised, Optional<Bottleneck.OneMore> oneMore) {
        return new Gain(kind, name, unit, perDay, gained(raised) / (RAISE * perDay * days), oneMore);
    }

    private Bottleneck.OneMore oneMore(String works, double factor) {
        double rated = raise.meanRated(works) * factor;
        return new Bottleneck.OneMore(rated, gained(raise.oneMore(works)) / days);
    }

    private double gained(Model changed) {
        int last = base.measures().size() - 1;
        return run(changed).yearlyTons(last, year)[0] - base.yearlyTons(last, year)[0];
    }
}
