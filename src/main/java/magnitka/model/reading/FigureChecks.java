package magnitka.model.reading;

import static magnitka.model.reading.Survey.path;

import java.util.List;
import java.util.Map;
import magnitka.model.Restriction;

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
            survey.whole(path(at, "travel_days"), route.travelDays());
            survey.whole(path(at, "priority"), route.priority());
            restrictions(at, route.restrictions());
            route.season().filter(season -> season.size() != MONTHS).ifPresent(season ->
                    survey.wrong(path(at, "season"), "must have 12 factors, January first", Integer.toString(season.size())));
        });
        survey.chain().limits().forEach((name, limit) -> restrictions(List.of("limits", name), limit.restrictions()));
    }

    private void restrictions(List<String> at, Map<String, Restriction> restrictions) {
        restrictions.forEach((name, restriction) -> survey.whole(path(at, "restrictions", name, "days"), restriction.days()));
    }
}
