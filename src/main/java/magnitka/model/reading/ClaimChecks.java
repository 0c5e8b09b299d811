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
        Map<String, String> claimed = new HashMap<>();
        claims.allotments().forEach((name, allotment) -> {
            List<String> at = path(AT, "allotments", name);
            List<String> routes = allotment.routes().orElse(List.of());
            boolean both = allotment.routes().isPresent() && allotment.stockpile().isPresent();
            if (both || allotment.routes().isEmpty() && allotment.stockpile().isEmpty()) {
                survey.wrong(at, "must have either \"routes\" or a \"stockpile\"", both ? "both" : "neither");
            }
            for (int i = 0; i < routes.size(); i++) {
                List<String> here = path(at, "routes", "" + i);
                once(here, "route " + routes.get(i), name, taken);
                route(here, routes.get(i), claimed);
            }
            allotment.stockpile().ifPresent(stockpile -> {
                once(path(at, "stockpile"), "stockpile " + stockpile, name, taken);
                if (!both) {
                    stockpile(at, allotment, stockpile);
                }
            });
        });
    }

    private void once(List<String> at, String place, String allotment, Map<String, String> taken) {
        String other = taken.putIfAbsent(place, allotment);
        if (other != null && !other.equals(allotment)) {
            survey.wrong(at, "must not stand in two allotments", Words.quoted(place.substring(place.indexOf(' ') + 1)) + ", also in " + Words.quoted(other));
        }
    }

    /** @param claimed route by which something is claimed already, by place and goods */
    private void route(List<String> at, String name, Map<String, String> claimed) {
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
        String other = claimed.putIfAbsent(route.to() + " " + route.commodity(), name);
        if (other != null && !other.equals(name)) {
            survey.wrong(at, "must not bring what another route of an allotment brings to the same place", Words.quoted(name) + ", beside " + Words.quoted(other),
                    "Each would claim the whole need: name one of them.");
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
        } else {
            ways(path(at, "stockpile"), name);
            inTime(path(at, "stockpile"), name);
        }
        if (allotment.adequacy().isPresent() || allotment.rivals().isPresent()) {
            survey.wrong(at, "must not have \"adequacy\" or \"rivals\" beside a stockpile", allotment.adequacy().isPresent() ? "\"adequacy\"" : "\"rivals\"",
                    "Supply is what lies there and comes in, and the rivals' need what customers want of it.");
        }
    }

    /** One route to each customer, and none elsewhere. */
    private void ways(List<String> at, String name) {
        Map<String, String> ways = new HashMap<>();
        chain.routes().forEach((way, route) -> {
            if (!route.from().equals(name)) {
                return;
            }
            String other = ways.putIfAbsent(route.to(), way);
            if (!(chain.nodes().get(route.to()) instanceof Node.Customer)) {
                survey.wrong(at, "must name a stockpile from which routes lead to customers alone",
                        Words.quoted(way) + " to " + Words.quoted(route.to()), "What is kept back for customers would leave that way.");
            } else if (other != null) {
                survey.wrong(at, "must name a stockpile from which one route leads to each customer",
                        Words.quoted(other) + " and " + Words.quoted(way), "His orders would count twice.");
            }
        });
    }

    /** What comes in the evening is not there for the works in the morning, but for the customers at once. */
    private void inTime(List<String> at, String name) {
        chain.routes().forEach((way, route) -> {
            if (route.to().equals(name) && survey.on(route.travelDays(), chain.start()) == 0) {
                survey.wrong(at, "must name a stockpile to which nothing comes on the day on which it is shipped", Words.quoted(name) + ", filled by " + Words.quoted(way),
                        "It comes when works have worked, so customers take it first: give " + way + " \"travel_days\": 1.");
            }
        });
    }

    private boolean used(String stockpile) {
        return chain.nodes().values().stream().anyMatch(node -> node instanceof Works works
                && works.recipe().inputs().values().stream().anyMatch(input -> input.from().equals(stockpile)));
    }
}
