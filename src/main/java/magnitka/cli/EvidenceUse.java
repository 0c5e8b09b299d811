package magnitka.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import magnitka.model.Chain;
import magnitka.model.Evidence;
import magnitka.model.Model;
import magnitka.model.Restriction;
import magnitka.model.Stoppage;
import magnitka.model.Works;

/** Which facts a model rests on: those that something in it names. */
final class EvidenceUse {

    private final Set<String> used = new LinkedHashSet<>();

    EvidenceUse(Model model) {
        Chain chain = model.chain();
        chain.nodes().values().forEach(node -> {
            used.addAll(node.evidence());
            if (node instanceof Works works) {
                works(works);
            }
        });
        chain.routes().values().forEach(route -> {
            used.addAll(route.evidence());
            restrictions(route.restrictions().values());
        });
        chain.limits().values().forEach(limit -> {
            used.addAll(limit.evidence());
            restrictions(limit.restrictions().values());
        });
        model.parameters().values().forEach(parameter -> used.addAll(parameter.evidence()));
        model.observed().forEach(observation -> used.addAll(observation.evidence()));
        model.contradictions().forEach(contradiction -> used.addAll(contradiction.evidence()));
    }

    private void works(Works works) {
        stoppages(works.stoppages().values());
        works.units().values().forEach(unit -> {
            used.addAll(unit.evidence());
            stoppages(unit.stoppages().values());
        });
    }

    private void stoppages(Collection<Stoppage> stoppages) {
        stoppages.forEach(stoppage -> used.addAll(stoppage.evidence()));
    }

    private void restrictions(Collection<Restriction> restrictions) {
        restrictions.forEach(restriction -> used.addAll(restriction.evidence()));
    }

    boolean uses(Evidence fact) {
        return used.contains(fact.id());
    }

    /** How many of the facts are used. */
    long count(List<Evidence> facts) {
        return facts.stream().filter(this::uses).count();
    }
}
