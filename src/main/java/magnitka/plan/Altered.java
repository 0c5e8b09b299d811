package magnitka.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.People;
import magnitka.model.Plan;
import magnitka.model.Unit;
import magnitka.model.Works;

/** Copies of a model with one part changed. */
final class Altered {

    private Altered() {}

    static Model people(Model model, UnaryOperator<People> change) {
        return model.withChain(model.chain().withPeople(model.chain().people().map(change)));
    }

    static Model bonus(Model model, UnaryOperator<People.Bonus> change) {
        return people(model, p -> p.withBonus(change.apply(p.bonus())));
    }

    static Model effort(Model model, UnaryOperator<People.Effort> change) {
        return people(model, p -> p.withEffort(change.apply(p.effort())));
    }

    static Model claims(Model model, UnaryOperator<People.Claims> change) {
        return people(model, p -> p.withClaims(p.claims().map(change)));
    }

    static Model reports(Model model, Optional<People.Reports> reports) {
        return people(model, p -> p.withReports(reports));
    }

    static Model plan(Model model, UnaryOperator<Plan> change) {
        return model.withChain(model.chain().withPlan(model.chain().plan().map(change)));
    }

    static Model products(Model model, UnaryOperator<Plan.ProductPlan> change) {
        return plan(model, p -> {
            Map<String, Plan.ProductPlan> products = new LinkedHashMap<>();
            p.products().forEach((name, product) -> products.put(name, change.apply(product)));
            return p.withProducts(products);
        });
    }

    static Model withoutWear(Model model) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        model.chain().nodes().forEach((name, node) -> nodes.put(name, node instanceof Works works ? withoutWear(works) : node));
        return model.withChain(model.chain().withNodes(nodes));
    }

    private static Works withoutWear(Works works) {
        Map<String, Unit> units = new LinkedHashMap<>();
        works.units().forEach((name, unit) -> units.put(name, unit.withWear(Optional.empty())));
        return works.withUnits(units).withEveryUnit(works.everyUnit().map(traits -> traits.withWear(Optional.empty())));
    }
}
