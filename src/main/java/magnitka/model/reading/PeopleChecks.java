package magnitka.model.reading;

import static magnitka.model.reading.Survey.path;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Chain;
import magnitka.model.Numerals;
import magnitka.model.People;
import magnitka.model.Quantity;
import magnitka.model.Words;
import magnitka.model.Works;

/** People need a plan, a bonus that can be earned, and dates that lie in the period. */
final class PeopleChecks {

    private static final List<String> BONUS = List.of("people", "bonus");

    private final Survey survey;
    private final Chain chain;

    PeopleChecks(Survey survey) {
        this.survey = survey;
        this.chain = survey.chain();
    }

    void check() {
        chain.people().ifPresent(people -> {
            if (chain.plan().isEmpty() && !survey.gaps().touch(List.of("plan"))) {
                survey.wrong(List.of("people"), "must come with the field \"plan\"", "none",
                        "What people do follows from targets: add a plan, or take the people out.");
            }
            bonus(people.bonus());
            people.claims().filter(claims -> !survey.gaps().inNetwork()).ifPresent(claims -> new ClaimChecks(survey).check(claims));
            people.directors().ifPresent(this::directors);
            people.campaigns().forEach((name, campaign) -> campaign(List.of("people", "campaigns", name), campaign));
        });
    }

    private void bonus(People.Bonus bonus) {
        double step = value(bonus.step());
        double cap = value(bonus.cap());
        if (cap < step) {
            survey.wrong(path(BONUS, "cap"), "must not be below the step, " + Numerals.shown(step), Numerals.shown(cap),
                    "The cap bounds all that is paid, the step included.");
        }
        if (value(bonus.month()) + value(bonus.quarter()) + value(bonus.year()) == 0) {
            survey.wrong(BONUS, "must give weight to the target of the month, the quarter or the year", "0 for each");
        }
    }

    private void directors(People.Directors directors) {
        List<String> at = List.of("people", "directors");
        survey.whole(path(at, "failures"), directors.failures());
        Map<LocalDate, String> taken = new HashMap<>();
        directors.changes().forEach((name, change) -> {
            List<String> here = path(at, "changes", name, "on");
            survey.inPeriod(here, change.on());
            String other = taken.putIfAbsent(change.on(), name);
            if (other != null) {
                survey.wrong(here, "must not be the day of another change", change.on() + ", as in " + Words.quoted(other));
            }
        });
    }

    private void campaign(List<String> at, People.Campaign campaign) {
        survey.inPeriod(path(at, "from"), campaign.from());
        survey.whole(path(at, "days"), campaign.days());
        survey.whole(path(at, "every_days"), campaign.everyDays());
        survey.whole(path(at, "record_days"), campaign.recordDays());
        survey.whole(path(at, "slump_days"), campaign.slumpDays());
        double every = value(campaign.everyDays());
        double record = value(campaign.recordDays());
        if (record > every) {
            survey.wrong(path(at, "record_days"), "must not last longer than the time to the next record, " + Numerals.shown(every) + " days",
                    Numerals.shown(record));
        }
        campaign.normsFrom().ifPresent(day -> {
            survey.inPeriod(path(at, "norms_from"), day);
            if (day.isBefore(campaign.from())) {
                survey.wrong(path(at, "norms_from"), "must not come before \"from\", " + campaign.from(), day.toString(),
                        "Norms follow records.");
            }
        });
        if (value(campaign.normRise()) > 0 && campaign.normsFrom().isEmpty()) {
            survey.wrong(path(at, "norm_rise"), "must come with the field \"norms_from\" when it is above 0", Numerals.shown(value(campaign.normRise())),
                    "Say from which day norms are higher.");
        }
        for (int i = 0; i < campaign.works().size(); i++) {
            planned(path(at, "works", "" + i), campaign.works().get(i));
        }
    }

    /** A drive for records needs people, and people need a target. */
    private void planned(List<String> at, String name) {
        boolean target = chain.plan().isEmpty() || survey.gaps().touch(List.of("plan", "products")) || !(chain.nodes().get(name) instanceof Works works)
                || chain.plan().get().products().containsKey(works.recipe().product());
        if (!target) {
            survey.wrong(at, "must name a works whose product has a place in the plan", Words.quoted(name));
        }
    }

    private double value(Quantity quantity) {
        return survey.on(quantity, chain.start());
    }
}
