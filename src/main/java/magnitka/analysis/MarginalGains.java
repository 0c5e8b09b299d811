package magnitka.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import magnitka.analysis.Bottleneck.Gain;
import magnitka.engine.DatedMeans;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;

/** What a little more of each capacity in a year brings, found by running the model again with it: expected runs. */
final class MarginalGains {

    /** Capacities are raised by this share: small enough to meet no second bottleneck, large enough to rise above rounding. */
    private static final double RAISE = 0.01;

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

    /** The gains of all works, and of routes and sources with a limit, the largest first. */
    List<Gain> all() {
        List<Gain> gains = new ArrayList<>();
        for (int w = 0; w < plant.works().size(); w++) {
            double rated = base.meanOfYear(year, plant.accounts().rated(w)) / days;
            String name = plant.works().get(w);
            if (rated > 0) {
                gains.add(gain("works", name, rated, raise.works(name)));
            }
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            String name = plant.routes().get(r);
            if (isLimit(dated.routeCapacity(r))) {
                gains.add(gain("route", name, dated.routeCapacity(r), raise.route(name)));
            }
        }
        for (int s = 0; s < plant.storeCount(); s++) {
            String name = plant.storeNode(s);
            if (model.chain().nodes().get(name) instanceof Node.Source && isLimit(dated.supply(s))) {
                gains.add(gain("source", name, dated.supply(s), raise.source(name)));
            }
        }
        gains.sort(Comparator.comparingDouble(Gain::finalTonsPerTon).reversed());
        return gains;
    }

    private static boolean isLimit(double tonsPerDay) {
        return tonsPerDay > 0 && Double.isFinite(tonsPerDay);
    }

    private Gain gain(String kind, String name, double tonsPerDay, Model raised) {
        int last = base.measures().size() - 1;
        double gained = run(raised).yearlyTons(last, year)[0] - base.yearlyTons(last, year)[0];
        return new Gain(kind, name, tonsPerDay, gained / (RAISE * tonsPerDay * days));
    }
}
