package magnitka.model.reading;

import static magnitka.model.reading.Survey.path;

import java.util.List;
import java.util.Set;
import magnitka.model.Node;
import magnitka.model.Words;
import magnitka.model.Works;

/** What a route or recipe carries must be what the places at its ends hold. */
final class CommodityChecks {

    private final Survey survey;

    CommodityChecks(Survey survey) {
        this.survey = survey;
    }

    void check() {
        survey.chain().routes().forEach((name, route) -> {
            List<String> at = List.of("routes", name);
            if (!(survey.chain().nodes().get(route.from()) instanceof Node.Customer)) {
                holds(path(at, "from"), route.from(), route.commodity());
            }
            holds(path(at, "to"), route.to(), route.commodity());
        });
        survey.chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                works(List.of("nodes", name), works);
            }
        });
    }

    private void works(List<String> at, Works works) {
        Works.Recipe recipe = works.recipe();
        List<String> here = path(at, "recipe");
        holds(path(here, "to"), recipe.to(), recipe.product());
        recipe.inputs().forEach((good, input) -> holds(path(here, "inputs", good, "from"), input.from(), good));
        recipe.byProducts().forEach((good, byProduct) -> holds(path(here, "by_products", good, "to"), byProduct.to(), good));
        works.overflow().ifPresent(dump -> holds(path(at, "overflow"), dump, recipe.product()));
    }

    private void holds(List<String> at, String place, String commodity) {
        Set<String> held = held(survey.chain().nodes().get(place));
        // of a commodity that is not known it has been told
        Set<String> all = survey.chain().commodities().keySet();
        if (all.contains(commodity) && all.containsAll(held) && !held.isEmpty() && !held.contains(commodity)) {
            survey.wrong(at, "must name a place for " + commodity, Words.quoted(place) + ", which is for " + Words.list(held));
        }
    }

    private static Set<String> held(Node node) {
        if (node instanceof Node.Source source) {
            return Set.of(source.commodity());
        }
        if (node instanceof Node.Stockpile stockpile) {
            return Set.of(stockpile.commodity());
        }
        if (node instanceof Node.Dump dump) {
            return Set.of(dump.commodity());
        }
        return node instanceof Node.Customer customer ? customer.orders().keySet() : Set.of();
    }
}
