package magnitka.plan;

import magnitka.engine.Behaviour;
import magnitka.engine.Decisions;
import magnitka.engine.View;

/** One run's decisions and reports: the people's day, phase by phase. */
final class PlannedConduct implements Behaviour.Conduct {

    private final Planned people;
    private final Draws draws;
    private final Quotas quotas;
    private final Forecast forecast;
    private final EffortPlan plan;
    private final Books books;
    private final ShapeBooks shapes;
    private final Correspondence correspondence;
    private final Directors.Posts posts;
    private final Diary diary;
    private final int works;

    PlannedConduct(Planned people, Draws draws) {
        this.people = people;
        this.draws = draws;
        works = people.plant.works().size();
        quotas = new Quotas(people);
        forecast = new Forecast(works, people.forecastDays);
        plan = new EffortPlan(people);
        books = new Books(people);
        shapes = new ShapeBooks(people);
        posts = people.directors.map(directors -> directors.new Posts(works)).orElse(null);
        diary = new Diary(people);
        correspondence = people.claims.map(claims -> new Correspondence(claims, diary, people.plant.routes().size())).orElse(null);
    }

    @Override
    public void decide(int day, View lastEvening, Decisions today) {
        if (people.months.begins(day)) {
            plan.begin(day, draws);
            books.begin(day);
            if (people.years.begins(day)) {
                shapes.begin();
            }
        }
        if (posts != null && posts.changeOn(day)) {
            for (int w = 0; w < works; w++) {
                replace(w, day);
            }
        }
        plan.dawn(day);
        double skilled = people.crews.at(day);
        double allowed = people.allowed == null ? 1 : people.allowed.at(day);
        for (int w = 0; w < works; w++) {
            effort(w, day);
            today.mastery[w] = posts == null ? skilled : skilled * posts.mastery(w, day);
            double load = plan.load[w] + people.campaigns.extraLoad(w, day);
            today.load[w] = load > 0 ? load : 0;
            today.maintenance[w] = maintenance(allowed, today.load[w]);
        }
        if (correspondence != null) {
            correspondence.claim(day, lastEvening, today);
        }
    }

    private void effort(int w, int day) {
        if (!people.targets.plans(w)) {
            return;
        }
        if (quotas.has(w) && forecast.isPossible(w)) {
            plan.choose(w, day, quotas, forecast);
        } else {
            plan.rest(w);
        }
    }

    private double maintenance(double allowed, double load) {
        if (people.allowed == null) {
            return 1;
        }
        double done = load > 1 ? Math.max(0, 1 - people.postponed * (load - 1)) : 1;
        return done < allowed ? done : allowed;
    }

    private void replace(int w, int day) {
        posts.replace(w, day);
        diary.newDirector(w);
    }

    @Override
    public void report(int day, View evening, Decisions today) {
        if (people.months.begins(day)) {
            quotas.set(day, evening);
        }
        boolean monthBegins = people.months.begins(day);
        for (int w = 0; w < works; w++) {
            diary.day(w, day, evening.madeTons(w), today.load[w], plan.extra[w]);
            if (people.targets.plans(w)) {
                learn(w, day, evening, today, monthBegins);
            }
        }
        shapes.day(day, evening, today, quotas, plan, diary);
        if (people.months.ends(day)) {
            shapes.close(day, diary);
            for (int w = 0; w < works; w++) {
                today.reportedTons[w] += closeMonth(w, day);
            }
        }
        if (correspondence != null) {
            correspondence.learn(day, evening);
        }
    }

    /** Takes in the day of a works with a plan. */
    private void learn(int w, int day, View evening, Decisions today, boolean monthBegins) {
        Success success = people.success;
        double load = today.load[w];
        double made = evening.madeTons(w);
        double counted = made;
        forecast.learn(w, evening, load, today.mastery[w]);
        if (!success.gross) {
            counted = success.countedTons(w, evening, quotas.share[w]);
            forecast.learnCounted(w, made, counted * success.atNormal(w, load));
        }
        plan.learn(w, counted);
        quotas.made(w, made);
        if (monthBegins) {
            double normal = forecast.perDay(w) * people.months.length(day);
            double tons = quotas.tons[w];
            double ordered = success.ordered(w, people.months.of[day], tons, quotas.share[w]);
            diary.target(w, tons, tons * success.plannedAccepted[w], ordered, normal);
        }
    }

    /** Closes a works' month: what is added to the report, what an audit makes of it, and who must go. Returns what is added. */
    private double closeMonth(int w, int day) {
        double padding = 0;
        if (people.reports.isPresent()) {
            padding = books.pad(people.reports.get(), w, day, quotas, plan);
            diary.padding(w, padding);
            audit(people.reports.get(), w, day);
            diary.bookStock(w, books.missing(w));
        }
        quotas.report(w, padding);
        double ofQuarter = quotas.counted[Quotas.QUARTER][w];
        if (posts != null && people.quarters.ends(day) && ofQuarter > 0) {
            if (posts.falls(w, books.reportedOfQuarter(w, plan) / ofQuarter)) {
                replace(w, day + 1);
            }
        }
        return padding;
    }

    private void audit(Reports reports, int w, int day) {
        double part = draws.audited(reports.auditChance(day));
        boolean falls = draws.falls(reports.dismissal());
        boolean passes = reports.passes(books.missing(w), quotas.counted[Quotas.MONTH][w]);
        double missing = part * Math.max(0, books.missing(w));
        if (missing > 0) {
            // stock is measured anew either way, and the books follow it
            books.writeOff(w, missing);
            diary.audit(w, passes ? 0 : part, missing);
        }
        if (missing > 0 && !passes) {
            if (falls && posts != null) {
                replace(w, day + 1);
            }
        }
    }

    @Override
    public void close(int day, double[] row, int from) {
        if (correspondence != null) {
            correspondence.write();
        }
        diary.close(row, from);
    }
}
