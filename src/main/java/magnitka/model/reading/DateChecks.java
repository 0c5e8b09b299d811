package magnitka.model.reading;

import static magnitka.model.reading.Survey.path;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import magnitka.model.Restriction;
import magnitka.model.Start;
import magnitka.model.Stoppage;
import magnitka.model.Works;

/** The period, and the dates that must lie in it. */
final class DateChecks {

    private static final int LONGEST_YEARS = 200;

    private final Survey survey;
    private final LocalDate start;
    private final LocalDate end;

    DateChecks(Survey survey) {
        this.survey = survey;
        this.start = survey.chain().start();
        this.end = survey.chain().end();
    }

    void check() {
        if (survey.gaps().inPeriod()) {
            return;
        }
        if (end.isBefore(start)) {
            survey.wrong(List.of("end"), "must not come before the start, " + start, end.toString());
            return;
        }
        if (!end.isBefore(start.plusYears(LONGEST_YEARS))) {
            survey.wrong(List.of("end"), "must lie less than " + LONGEST_YEARS + " years after the start, " + start, end.toString());
        }
        survey.chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                works(List.of("nodes", name), works);
            }
        });
        survey.chain().routes().forEach((name, route) -> restrictions(List.of("routes", name), route.restrictions()));
        survey.chain().limits().forEach((name, limit) -> restrictions(List.of("limits", name), limit.restrictions()));
    }

    private void works(List<String> at, Works works) {
        stoppages(at, works.stoppages());
        works.units().forEach((name, unit) -> {
            List<String> here = path(at, "units", name);
            stoppages(here, unit.stoppages());
            LocalDate earliest = earliest(unit.start());
            if (earliest.isAfter(end)) {
                survey.wrong(path(here, "start"), "must not come after the last day, " + end, earliest.toString(),
                        "Write \"never\" for a unit that does not start within the period.");
            }
        });
    }

    private LocalDate earliest(Start begins) {
        if (begins instanceof Start.On on) {
            return on.date();
        }
        return begins instanceof Start.Within window ? window.earliest() : start;
    }

    private void stoppages(List<String> at, Map<String, Stoppage> stoppages) {
        stoppages.forEach((name, stoppage) -> survey.inPeriod(path(at, "stoppages", name, "from"), stoppage.from()));
    }

    private void restrictions(List<String> at, Map<String, Restriction> restrictions) {
        restrictions.forEach((name, restriction) -> survey.inPeriod(path(at, "restrictions", name, "from"), restriction.from()));
    }
}
