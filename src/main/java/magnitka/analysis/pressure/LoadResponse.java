package magnitka.analysis.pressure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import magnitka.model.Model;
import magnitka.model.Parameter;
import magnitka.model.Quality;
import magnitka.model.Quantity;
import magnitka.model.Uses;
import magnitka.model.Works;

/**
 * Which places of a model say how works answer load and upkeep. What people do acts through them, so an answer about people rests on
 * them as much as on plan and people. Ratings, losses, routes and the like are the same at any load and are none of them.
 */
final class LoadResponse {

    /** How units wear, what overhauls take away of it, what wear does to breakdowns, and what moves the index of quality. */
    private static final Pattern OF_WORKS = Pattern.compile("/nodes/[^/]+/(?:(?:every_unit|units/[^/]+)/(?:wear/[^/]+|breakdowns/wear_effect|overhaul_cycle/restores)"
            + "|(?:units/[^/]+/)?stoppages/[^/]+/restores|quality/(?:mastery|input|load|wear))(?:/.*)?");

    /** What low grades of an input cost. */
    private static final Pattern OF_INPUT = Pattern.compile("/nodes/[^/]+/recipe/inputs/([^/]+)/defective_extra(?:/.*)?");

    private LoadResponse() {}

    /** True if such a place refers to a parameter whose value is assumed: evidence stays, and so does what the fit has found. */
    static boolean rests(Model model, Uses uses, Parameter parameter) {
        return parameter.status() == Parameter.Status.ESTIMATE && uses.ofParameter(parameter.name()).stream().anyMatch(path -> says(model, path));
    }

    static boolean says(Model model, String path) {
        Matcher input = OF_INPUT.matcher(path);
        return OF_WORKS.matcher(path).matches() || input.matches() && hasMovedGrades(model, input.group(1));
    }

    /** True if the grades of a commodity answer load, wear or inputs where it is made; ore, say, is as it comes. */
    private static boolean hasMovedGrades(Model model, String commodity) {
        return model.chain().nodes().values().stream().filter(Works.class::isInstance).map(Works.class::cast)
                .filter(works -> works.recipe().product().equals(commodity)).flatMap(works -> works.quality().stream())
                .anyMatch(LoadResponse::isMoved);
    }

    private static boolean isMoved(Quality quality) {
        Quantity none = Quantity.of(0);
        return !quality.load().equals(none) || !quality.wear().equals(none) || !quality.input().equals(none);
    }
}
