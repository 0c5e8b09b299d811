package magnitka.analysis.bottleneck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import magnitka.analysis.bottleneck.Bottleneck.Gain;
import magnitka.analysis.bottleneck.Bottleneck.Kind;
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

    /**
     * A capacity that can be raised.
     *
     * @param node where it acts
     * @param raised the model with a little more of it
     */
    private record Capacity(Kind kind, String name, String unit, double perDay, String node, Supplier<Model> raised) {}

    private final Model model;
    private final EnsembleResult base;
    private final Plant plant;
    private final int year;
    private final int days;
    private final DatedMeans dated;
    private final YearRaise raise;
    /** Nodes that are joined in some way to the works of the final product. */
    private final Set<String> joined;
    private final List<Capacity> capacities = new ArrayList<>();

    /** @param works the works to raise, and nothing else; if none are named, all works, routes, sources and shared limits */
    MarginalGains(Model model, EnsembleResult base, int year, DatedMeans dated, Collection<String> works) {
        this.model = model;
        this.base = base;
        plant = base.plant();
        this.year = year;
        days = base.calendar().daysOfYear(year);
        this.dated = dated;
        raise = new YearRaise(model, base.calendar().year(year), 1 + RAISE);
        joined = Connected.to(IntStream.of(base.worksOf(base.measures().size() - 1)).mapToObj(plant.works()::get).toList(), model);
        works(works);
        if (works.isEmpty()) {
            routes();
            sources();
            limits();
        }
    }

    static EnsembleResult run(Model model) {
        return Ensemble.of(model).run(RunSettings.ofExpected(), Progress.NONE);
    }

    /** How often the model must be run. */
    int runs() {
        return trials().size();
    }

    /**
     * The gains, the largest first.
     *
     * @param threads number of threads, at least 1; has no influence on results
     */
    List<Gain> all(int threads, Progress progress) {
        Iterator<Double> gained = Jobs.inOrder(trials(), threads, progress).iterator();
        List<Gain> gains = new ArrayList<>();
        capacities.forEach(capacity -> gains.add(gain(capacity, gained)));
        gains.sort(Comparator.comparingDouble(Gain::finalTonsPerUnit).reversed());
        return gains;
    }

    private void works(Collection<String> asked) {
        for (int w = 0; w < plant.works().size(); w++) {
            String name = plant.works().get(w);
            double rated = base.meanOfYear(year, plant.accounts().rated(w)) / days;
            if (rated > 0 && (asked.isEmpty() || asked.contains(name))) {
                capacities.add(new Capacity(Kind.WORKS, name, TONS, rated, name, () -> raise.works(name)));
            }
        }
    }

    private void routes() {
        for (int r = 0; r < plant.routes().size(); r++) {
            String name = plant.routes().get(r);
            double capacity = dated.routeCapacity(r);
            if (isLimit(capacity)) {
                capacities.add(new Capacity(Kind.ROUTE, name, TONS, capacity, model.chain().routes().get(name).from(), () -> raise.route(name)));
            }
        }
    }

    private void sources() {
        for (int s = 0; s < plant.storeCount(); s++) {
            String name = plant.storeNode(s);
            double supply = dated.supply(s);
            if (model.chain().nodes().get(name) instanceof Node.Source && isLimit(supply)) {
                capacities.add(new Capacity(Kind.SOURCE, name, TONS, supply, name, () -> raise.source(name)));
            }
        }
    }

    private void limits() {
        for (int l = 0; l < plant.limits().size(); l++) {
            String name = plant.limits().get(l);
            SharedLimit limit = model.chain().limits().get(name);
            double capacity = dated.limitCapacity(l);
            if (isLimit(capacity)) {
                String user = limit.users().keySet().stream().findFirst().orElse("");
                capacities.add(new Capacity(Kind.LIMIT, name, limit.unit(), capacity, user, () -> raise.limit(name)));
            }
        }
    }

    private static boolean isLimit(double perDay) {
        return perDay > 0 && Double.isFinite(perDay);
    }

    /** A run with each capacity that is joined to the final product, and one more with another unit of each works. */
    private List<Callable<Double>> trials() {
        List<Callable<Double>> trials = new ArrayList<>();
        for (Capacity capacity : capacities) {
            if (joined.contains(capacity.node())) {
                trials.add(() -> gained(capacity.raised().get()));
                if (capacity.kind() == Kind.WORKS) {
                    trials.add(() -> gained(raise.oneMore(capacity.name())));
                }
            }
        }
        return trials;
    }

    /** Final tons that a change brings in the year. */
    private double gained(Model changed) {
        int last = base.measures().size() - 1;
        return run(changed).yearlyTons(last, year)[0] - base.yearlyTons(last, year)[0];
    }

    /** @param gained what trials brought, in their order */
    private Gain gain(Capacity capacity, Iterator<Double> gained) {
        boolean isTried = joined.contains(capacity.node());
        double more = isTried ? gained.next() : 0;
        Optional<Bottleneck.OneMore> oneMore = Optional.empty();
        if (capacity.kind() == Kind.WORKS) {
            double rated = raise.meanRated(capacity.name()) * dated.ratedFactor(plant.works().indexOf(capacity.name()));
            oneMore = Optional.of(new Bottleneck.OneMore(rated, (isTried ? gained.next() : 0) / days));
        }
        return new Gain(capacity.kind(), capacity.name(), capacity.unit(), capacity.perDay(), more / (RAISE * capacity.perDay() * days), oneMore);
    }
}
