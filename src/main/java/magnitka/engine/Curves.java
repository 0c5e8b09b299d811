package magnitka.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Breakdowns.RepairLaw;
import magnitka.model.Mastery;
import magnitka.model.Model;

/** Functions of age and laws of repair time as tables, built once and shared by all units that have the same. */
final class Curves {

    /** A gap smaller than this counts as closed: the curve ends at exactly 1. */
    private static final double CLOSED = 1e-9;

    private final int days;
    private final Map<List<Double>, Integer> known = new LinkedHashMap<>();
    private final List<double[]> byAge = new ArrayList<>();
    private final Map<List<Object>, Integer> knownLaws = new LinkedHashMap<>();
    private final List<Quantiles> laws = new ArrayList<>();

    Curves(int days) {
        this.days = days;
    }

    /** Mastery by age in days. */
    int mastery(Model model, Mastery mastery) {
        double initial = model.value(mastery.initial());
        double tau = model.value(mastery.tauDays());
        double shape = model.value(mastery.shape());
        return known.computeIfAbsent(List.of(0.0, initial, tau, shape), k -> {
            double[] curve = new double[days + 1];
            for (int age = 0; age <= days; age++) {
                double gap = (1 - initial) * StrictMath.exp(-StrictMath.pow(age / tau, shape));
                curve[age] = 1 - gap;
                if (gap < CLOSED) {
                    curve[age] = 1;
                    curve = Arrays.copyOf(curve, age + 1);
                    break;
                }
            }
            byAge.add(curve);
            return byAge.size() - 1;
        });
    }

    /** Failure rate by age over that of a run-in unit. */
    int infant(double factor, double tau) {
        return known.computeIfAbsent(List.of(1.0, factor, tau), k -> {
            double[] curve = new double[days + 1];
            for (int age = 0; age <= days; age++) {
                double excess = (factor - 1) * StrictMath.exp(-age / tau);
                curve[age] = 1 + excess;
                if (StrictMath.abs(excess) < CLOSED) {
                    curve[age] = 1;
                    curve = Arrays.copyOf(curve, age + 1);
                    break;
                }
            }
            byAge.add(curve);
            return byAge.size() - 1;
        });
    }

    /** Law of the repair time, with mean 1. */
    int repairs(RepairLaw law, double cv) {
        return knownLaws.computeIfAbsent(List.of(law, law == RepairLaw.EXPONENTIAL ? 1.0 : cv), k -> {
            laws.add(law == RepairLaw.EXPONENTIAL ? Quantiles.exponential() : Quantiles.lognormal(cv));
            return laws.size() - 1;
        });
    }

    double[][] byAge() {
        return byAge.toArray(double[][]::new);
    }

    Quantiles[] laws() {
        return laws.toArray(Quantiles[]::new);
    }
}
