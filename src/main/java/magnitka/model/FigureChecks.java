package magnitka.model;

import static magnitka.model.Survey.path;

import java.util.List;
import java.util.Map;

/** Figures that must be whole numbers, and lists of a fixed length. */
final class FigureChecks {

    private static final int MONTHS = 12;

    private final Survey survey;

    FigureChecks(Survey survey) {
        this.survey = survey;
    }

    void check() {
        survey.chain().routes().forEach((name, route) -> {
            List<String> at = List.of("routes", name);
            whole(path(at, "travel_days"), route.travelDays());
            whole(path(at, "priority"), route.priority());
            restrictions(at, route.restrictions());
            route.season().filter(season -> season.size() != MONTHS).ifPresent(season ->
                    survey.wrong(path(at, "season"), "must have 12 factors, January first", Integer.toString(season.size())));
        });
        survey.chain().limits().forEach((name, limit) -> restrictions(List.of("limits", name), limit.restrictions()));
    }

    private void restrictions(List<String> at, Map<String, Restriction> restrictions) {
        restrictions.forEach((name, restriction) -> whole(path(at, "restrictions", name, "days"), restriction.days()));
    }

    private void whole(List<String> at, Quantity quantity) {
        double value = survey.on(quantity, survey.chain().start());
        if (value != Math.rint(value) && !Double.isNaN(value)) {
            String named = quantity instanceof Quantity.Reference reference ? " (parameter " + Words.quoted(reference.parameter()) + ")" : "";
            survey.wrong(at, "must be a whole number", Decimals.shown(value) + named);
        }
    }
}
