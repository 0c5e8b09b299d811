package magnitka.model.reading;

import static magnitka.model.reading.Survey.path;

import java.util.List;
import java.util.Map;
import magnitka.model.Restriction;
import magnitka.model.Route;

/** Figures that must be whole numbers, lists of a fixed length, and factors that have something to act on. */
final class FigureChecks {

    private static final int MONTHS = 12;

    private final Survey survey;

    FigureChecks(Survey survey) {
        this.survey = survey;
    }

    void check() {
        survey.chain().routes().forEach((name, route) -> {
            List<String> at = List.of("routes", name);
            survey.whole(path(at, "travel_days"), route.travelDays());
            survey.whole(path(at, "priority"), route.priority());
            restrictions(at, route.restrictions());
            unlimited(at, route);
            route.season().filter(season -> season.size() != MONTHS).ifPresent(season ->
                    survey.wrong(path(at, "season"), "must have 12 factors, January first", Integer.toString(season.size())));
        });
        survey.chain().limits().forEach((name, limit) -> restrictions(List.of("limits", name), limit.restrictions()));
    }

    /** A factor needs something to act on. */
    private void unlimited(List<String> at, Route route) {
        if (route.capacityTonsPerDay().isEmpty()) {
            String cure = "A factor acts on the capacity: give the route one, such as the most that it has ever carried, or take the ";
            route.season().ifPresent(season -> survey.wrong(path(at, "season"), "must come with capacity_tons_per_day", "none", cure + "season out."));
            route.restrictions().keySet().forEach(name ->
                    survey.wrong(path(at, "restrictions", name), "must come with capacity_tons_per_day of the route", "none", cure + "restriction out."));
        }
    }

    private void restrictions(List<String> at, Map<String, Restriction> restrictions) {
        restrictions.forEach((name, restriction) -> survey.whole(path(at, "restrictions", name, "days"), restriction.days()));
    }
}
