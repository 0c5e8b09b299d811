package magnitka.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.People;
import magnitka.model.Plan;
import magnitka.model.Unit;
import magnitka.model.UnitTraits;
import magnitka.model.Works;

/** Copies of a model with one part changed. */
final class Altered {

    private Altered() {}

    static Model people(Model model, UnaryOperator<People> change) {
        Chain chain = model.chain();
        return with(model, chain.nodes(), chain.plan(), chain.people().map(change));
    }

    static Model bonus(Model model, UnaryOperator<People.Bonus> change) {
        return people(model, p -> new People(
                change.apply(p.bonus()), p.effort(), p.upkeep(), p.claims(), p.reports(), p.directors(), p.campaigns(), p.evidence(), p.note()));
    }

    static Model effort(Model model, UnaryOperator<People.Effort> change) {
        return people(model, p -> new People(
                p.bonus(), change.apply(p.effort()), p.upkeep(), p.claims(), p.reports(), p.directors(), p.campaigns(), p.evidence(), p.note()));
    }

    static Model claims(Model model, UnaryOperator<People.Claims> change) {
        return people(model, p -> new People(
                p.bonus(), p.effort(), p.upkeep(), p.claims().map(change), p.reports(), p.directors(), p.campaigns(), p.evidence(), p.note()));
    }

    static Model reports(Model model, Optional<People.Reports> reports) {
        return people(model, p -> new People(
                p.bonus(), p.effort(), p.upkeep(), p.claims(), reports, p.directors(), p.campaigns(), p.evidence(), p.note()));
    }

    static Model plan(Model model, UnaryOperator<Plan> change) {
        Chain chain = model.chain();
        return with(model, chain.nodes(), chain.plan().map(change), chain.people());
    }

    static Model products(Model model, UnaryOperator<Plan.ProductPlan> change) {
        return plan(model, p -> {
            Map<String, Plan.ProductPlan> products = new LinkedHashMap<>();
            p.products().forEach((name, product) -> products.put(name, change.apply(product)));
            return new Plan(p.pressure(), products, p.evidence(), p.note());
        });
    }

    static Model withoutWear(Model model) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        model.chain().nodes().forEach((name, node) -> nodes.put(name, node instanceof Works works ? withoutWear(works) : node));
        return with(model, nodes, model.chain().plan(), model.chain().people());
    }

    private static Works withoutWear(Works works) {
        Map<String, Unit> units = new LinkedHashMap<>();
        works.units().forEach((name, u) -> units.put(name, new Unit(
                u.title(), u.start(), u.ratedTonsPerDay(), u.mastery(), u.breakdowns(), Optional.empty(), u.overhaulCycle(), u.stoppages(),
                u.evidence(), u.note())));
        Optional<UnitTraits> traits = works.everyUnit().map(t ->
                new UnitTraits(t.ratedTonsPerDay(), t.mastery(), t.breakdowns(), Optional.empty(), t.overhaulCycle()));
        return new Works(
                works.title(), works.recipe(), traits, units, works.ratedFactor(), works.mastery(), works.quality(), works.floorShare(),
                works.overflow(), works.hindrance(), works.stoppages(), works.evidence(), works.note());
    }

    private static Model with(Model model, Map<String, Node> nodes, Optional<Plan> plan, Optional<People> people) {
        Chain c = model.chain();
        Chain chain = new Chain(
                c.title(), c.purpose(), c.start(), c.end(), c.commodities(), nodes, c.routes(), c.limits(), c.table(), plan, people);
        return new Model(
                model.name(), model.hash(), chain, model.parameters(), model.evidence(), model.observed(), model.contradictions(),
                model.scenarios());
    }
}
