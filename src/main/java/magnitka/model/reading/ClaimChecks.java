package magnitka.model.reading;

import static magnitka.model.reading.Survey.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Chain;
import magnitka.model.Node;
import magnitka.model.People;
import magnitka.model.Route;
import magnitka.model.Words;
import magnitka.model.Works;

/** What is claimed must be needed by somebody, and once only. */
final class ClaimChecks {

    private static final List<String> AT = List.of("people", "claims");

    private final Survey survey;
    private final Chain chain;

    ClaimChecks(Survey survey) {
        this.survey = survey;
        this.chain = survey.chain();
    }

    void check(People.Claims claims) {
        if (claims.allotments().isEmpty() && chain.routes().values().stream().noneMatch(route -> route.ordering().isPresent())) {
            survey.wrong(AT, "must have a route with ordering to claim over", "none",
                    "Give the route that brings the input \"ordering\", name what is claimed under \"allotments\", or take the claims out.");
        }
        Map<String, String> taken = new HashMap<>();
        claims.allotments().forEach((name, allotment) -> {
            List<String> at = path(AT, "allotments", name);
            List<String> routes = allotment.routes().orElse(List.of());
            if (routes.isEmpty() == allotment.stockpile().isEmpty()) {
                survey.wrong(at, "must have either \"routes\" or a \"stockpile\"", routes.isEmpty() ? "neither" : "both");
            }
            for (int i = 0; i < routes.size(); i++) {
                List<String> here = path(at, "routes", "" + i);
                once(here, routes.get(i), name, taken);
                route(here, routes.get(i));
            }
            allotment.stockpile().ifPresent(stockpile -> {
                once(path(at, "stockpile"), stockpile, name, taken);
                stockpile(at, allotment, stockpile);
            });
        });
    }

    private void once(List<String> at, String place, String allotment, Map<String, String> taken) {
        String other = taken.putIfAbsent(place, allotment);
        if (other != null) {
            survey.wrong(at, "must not stand in two allotments, or twice in one", Words.quoted(place) + ", also in " + Words.quoted(other));
        }
    }

    private void route(List<String> at, String name) {
        Route route = chain.routes().get(name);
        if (route == null) {
            // said elsewhere
            return;
        }
        Node to = chain.nodes().get(route.to());
        boolean needed = to instanceof Node.Customer || to instanceof Node.Stockpile && (route.ordering().isPresent() || used(route.to()));
        if (!needed) {
            survey.wrong(at, "must name a route to a customer, or to a stockpile that a works takes from", Words.quoted(name),
                    "What nobody needs by norm cannot be allotted.");
        }
    }

    private void stockpile(List<String> at, People.Allotment allotment, String name) {
        if (!(chain.nodes().get(name) instanceof Node.Stockpile)) {
            return;
        }
        if (!used(name)) {
            survey.wrong(path(at, "stockpile"), "must name a stockpile that a works takes from", Words.quoted(name));
        }
        boolean shared = chain.routes().values().stream()
                .anyMatch(route -> route.from().equals(name) && chain.nodes().get(route.to()) instanceof Node.Customer);
        if (!shared) {
            survey.wrong(path(at, "stockpile"), "must name a stockpile from which a route leads to a customer", Words.quoted(name),
                    "The customers of the model are the rivals for what lies there.");
        }
        if (allotment.adequacy().isPresent() || allotment.rivals().isPresent()) {
            survey.wrong(at, "must not have \"adequacy\" or \"rivals\" beside a stockpile", allotment.adequacy().isPresent() ? "\"adequacy\"" : "\"rivals\"",
                    "Supply is what lies there and comes in, and the rivals' need what customers want of it.");
        }
    }

    private boolean used(String stockpile) {
        return chain.nodes().values().stream().anyMatch(node -> node instanceof Works works
                && works.recipe().inputs().values().stream().anyMatch(input -> input.from().equals(stockpile)));
    }
}
