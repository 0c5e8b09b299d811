package magnitka.analysis.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.engine.Plant;
import magnitka.model.Model;

/** Raises the common multiple of all targets, then that of those that can still do better, until all have stopped. */
final class Rounds {

    private static final double ROUNDING = 1e-7;

    private final FeasibleNetwork network;
    private final Map<String, Double> targets = new LinkedHashMap<>();
    private final Map<String, List<Integer>> makers = new LinkedHashMap<>();
    private final Map<String, Integer> round = new LinkedHashMap<>();
    private final Map<String, Double> reached = new LinkedHashMap<>();
    private LinearProgramme first;
    private LinearProgramme.Optimum firstOptimum;
    private double[] last;
    private int done;

    Rounds(Model model, Plant plant, FeasibleNetwork network, Map<String, Double> all) {
        this.network = network;
        all.forEach((product, tons) -> {
            if (tons > 0) {
                targets.put(product, tons);
                makers.put(product, Products.makers(model, plant, product));
            }
        });
    }

    /** Targets above 0. */
    Map<String, Double> targets() {
        return targets;
    }

    /** The first round's programme. */
    LinearProgramme first() {
        return first;
    }

    LinearProgramme.Optimum firstOptimum() {
        return firstOptimum;
    }

    /** Round in which a product stopped. */
    int round(String product) {
        return round.get(product);
    }

    /** Tons of a product in the plan of the last round. */
    double made(String product) {
        return makers.get(product).stream().mapToDouble(w -> last[network.output[w]]).sum();
    }

    /** The largest common multiple of all targets. */
    double firstMultiple() {
        if (done == 0) {
            raise();
        }
        return firstOptimum.value();
    }

    void run() {
        while (reached.size() < targets.size()) {
            raise();
        }
    }

    private void raise() {
        LinearProgramme programme = network.programme.copy();
        int multiple = programme.variable();
        Map<String, Integer> rows = new LinkedHashMap<>();
        targets.forEach((product, tons) -> {
            Double held = reached.get(product);
            int row = programme.row(held == null ? 0 : -held * tons * (1 - ROUNDING));
            makers.get(product).forEach(w -> programme.put(row, network.output[w], -1));
            if (held == null) {
                programme.put(row, multiple, tons);
                rows.put(product, row);
            }
        });
        LinearProgramme.Optimum optimum = programme.maximise(multiple);
        if (done == 0) {
            first = programme;
            firstOptimum = optimum;
        }
        done++;
        last = optimum.at();
        stop(optimum, rows);
    }

    /** Targets whose rows are worth something hold the multiple down. Those that remain, if none is, stop too. */
    private void stop(LinearProgramme.Optimum optimum, Map<String, Integer> rows) {
        List<String> stopped = new ArrayList<>();
        rows.forEach((product, row) -> {
            if (optimum.worth()[row] * targets.get(product) > FeasiblePlan.BLOCKING) {
                stopped.add(product);
            }
        });
        (stopped.isEmpty() ? rows.keySet() : stopped).forEach(product -> {
            reached.put(product, optimum.value());
            round.put(product, done);
        });
    }
}
