package magnitka.network;

import java.util.ArrayList;
import java.util.List;
import magnitka.model.Model;
import magnitka.model.Route;
import magnitka.model.Works;

/**
 * A way that mass takes from one node to another.
 *
 * @param isRoute true for a route, false for what goes into or comes out of a works
 * @param name name of the route or commodity
 * @param label what goes this way and how long it takes
 */
record Link(String from, String to, boolean isRoute, String name, String label) {

    /** All ways of a model, in the order of its file. */
    static List<Link> all(Model model) {
        List<Link> links = new ArrayList<>();
        model.chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                Works.Recipe recipe = works.recipe();
                recipe.inputs().forEach((good, input) -> links.add(new Link(input.from(), name, false, good, title(model, good))));
                links.add(new Link(name, recipe.to(), false, recipe.product(), title(model, recipe.product())));
                recipe.byProducts().forEach((good, by) -> links.add(new Link(name, by.to(), false, good, title(model, good))));
                works.overflow().ifPresent(dump ->
                        links.add(new Link(name, dump, false, recipe.product(), title(model, recipe.product()) + ", overflow")));
            }
        });
        model.chain().routes().forEach((name, route) ->
                links.add(new Link(route.from(), route.to(), true, name, title(model, route.commodity()) + travel(model, route))));
        return links;
    }

    private static String title(Model model, String commodity) {
        return model.chain().commodities().get(commodity).title();
    }

    private static String travel(Model model, Route route) {
        int days = (int) model.value(route.travelDays());
        return days == 0 ? "" : days == 1 ? ", 1 day" : ", " + days + " days";
    }
}
