package magnitka.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.export.StoredRun;

/**
 * A way from place to place: a route, or into a works or out of it.
 *
 * @param kind {@code route}, or a kind of {@code moves.csv}
 * @param name name of a route; else blank
 * @param tons what came out at its end over all years
 */
record Link(String kind, String name, String from, String to, String commodity, double tons) {

    /** All ways of a run, routes first; none if the folder does not say. */
    static List<Link> of(StoredRun run) {
        Rows network = run.table("network").map(Rows::of).orElse(null);
        Rows flows = run.table("flows").map(Rows::of).orElse(null);
        Rows moves = run.table("moves").map(Rows::of).orElse(null);
        if (network == null || flows == null || moves == null) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        Rows routes = network.where("kind", "route");
        Map<String, Rows> shipped = flows.by("route");
        for (int i = 0; i < routes.count(); i++) {
            String name = routes.text(i, "name");
            links.add(new Link("route", name, routes.text(i, "from_node"), routes.text(i, "to_node"), routes.text(i, "commodity"),
                    shipped.containsKey(name) ? shipped.get(name).sum("arrived") : 0));
        }
        Map<String, Link> others = new LinkedHashMap<>();
        for (int i = 0; i < moves.count(); i++) {
            if (!moves.text(i, "to_node").isEmpty()) {
                Link link = new Link(moves.text(i, "kind"), "", moves.text(i, "from_node"), moves.text(i, "to_node"),
                        moves.text(i, "commodity"), moves.number(i, "tons"));
                others.merge(link.kind + "\n" + link.key(), link, (a, b) -> new Link(a.kind, "", a.from, a.to, a.commodity, a.tons + b.tons));
            }
        }
        links.addAll(others.values());
        return links;
    }

    /** What tells a way from others between other places. */
    String key() {
        return from + "\n" + to + "\n" + commodity;
    }
}
