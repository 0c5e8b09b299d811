package magnitka.analysis.pressure;

import java.util.List;
import magnitka.engine.Plant;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Uses;

/** Compiled variants of a model: those that differ in plan and people alone share one plant. */
final class Plants {

    private final Model model;
    private final Plant plant;
    /** Parameters that something other than plan and people rests on. */
    private final List<String> physical;

    Plants(Model model) {
        this.model = model;
        plant = Plant.of(model);
        Uses uses = Uses.of(model);
        physical = model.parameters().keySet().stream()
                .filter(name -> uses.ofParameter(name).stream().anyMatch(path -> !Uses.liesInPeople(path)))
                .toList();
    }

    Plant of(Model variant) {
        return hasThePlantOf(variant) ? plant : Plant.of(variant);
    }

    private boolean hasThePlantOf(Model variant) {
        Chain a = model.chain();
        Chain b = variant.chain();
        return a.nodes().equals(b.nodes()) && a.routes().equals(b.routes()) && a.limits().equals(b.limits())
                && a.commodities().equals(b.commodities()) && a.start().equals(b.start()) && a.end().equals(b.end())
                && physical.stream().allMatch(name -> model.parameters().get(name).equals(variant.parameters().get(name)));
    }
}
