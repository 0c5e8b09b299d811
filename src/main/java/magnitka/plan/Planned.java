package magnitka.plan;

import java.util.List;
import java.util.Optional;
import magnitka.engine.Behaviour;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.People;

/**
 * A works under a plan: what the centre asks for, and how managers answer. Immutable and shared by runs; all tables are made
 * here, once.
 */
public final class Planned implements Behaviour {

    final Plant plant;

    /** Multiplies every target. */
    final double pressure;

    final Terms months;
    final Terms quarters;
    final Terms years;
    final Targets targets;
    final Incentives incentives;
    final Success success;
    final Assortments assortments;
    final Campaigns campaigns;
    final byte[] partOfDay;
    final Dated crews;
    final double forecastDays;

    /** Share of upkeep put off for each unit of load above normal over reach, and most that is allowed. */
    final double postponed;

    final Dated allowed;
    final Optional<Claims> claims;
    final Optional<Reports> reports;
    final Optional<Directors> directors;
    private final PlanAccounts accounts;

    private Planned(Model model, Plant plant, List<Requirements> requirements) {
        People people = model.chain().people().orElseThrow();
        this.plant = plant;
        pressure = model.value(model.chain().plan().orElseThrow().pressure());
        months = Terms.months(plant);
        quarters = Terms.quarters(plant);
        years = Terms.years(plant);
        partOfDay = Diary.parts(months);
        targets = new Targets(model, plant, months, years, requirements);
        incentives = new Incentives(model, targets);
        success = new Success(model, plant, incentives.grid, months, people.bonus().measure());
        assortments = new Assortments(model, plant, months, success);
        List<ClaimLine> lines = ClaimLine.of(model, plant);
        accounts = new PlanAccounts(plant, success, assortments, lines);
        campaigns = new Campaigns(model, plant, months);
        crews = Dated.of(model, people.effort().crews());
        forecastDays = model.value(people.effort().forecastDays());
        double reach = incentives.grid.reach;
        postponed = people.upkeep().map(u -> reach > 0 ? model.value(u.postponed()) / reach : 0).orElse(0.0);
        allowed = people.upkeep().map(u -> Dated.of(model, u.allowed())).orElse(null);
        claims = people.claims().map(c -> new Claims(model, plant, c, lines, partOfDay));
        reports = people.reports().map(r -> new Reports(model, r, incentives.shops));
        directors = people.directors().map(d -> new Directors(model, d));
    }

    private Planned(Planned same, double pressure) {
        plant = same.plant;
        this.pressure = pressure;
        accounts = same.accounts;
        months = same.months;
        quarters = same.quarters;
        years = same.years;
        partOfDay = same.partOfDay;
        targets = same.targets;
        incentives = same.incentives;
        success = same.success;
        assortments = same.assortments;
        campaigns = same.campaigns;
        crews = same.crews;
        forecastDays = same.forecastDays;
        postponed = same.postponed;
        allowed = same.allowed;
        claims = same.claims;
        reports = same.reports;
        directors = same.directors;
    }

    /**
     * The people of a model.
     *
     * @param plant the model, compiled
     * @param requirements what targets by balance are worked back with in all years
     * @throws IllegalArgumentException if the model has no plan or no people
     */
    public static Planned of(Model model, Plant plant, Requirements requirements) {
        return of(model, plant, List.of(requirements));
    }

    /**
     * The people of a model.
     *
     * @param plant the model, compiled
     * @param requirements what targets by balance are worked back with, by calendar year of the run; one alone holds for all
     * @throws IllegalArgumentException if the model has no plan or no people, or years are missing
     */
    public static Planned of(Model model, Plant plant, List<Requirements> requirements) {
        if (requirements.size() != 1 && requirements.size() != Terms.years(plant).count()) {
            throw new IllegalArgumentException("requirements: must be one, or one for each calendar year, got " + requirements.size());
        }
        if (model.chain().plan().isEmpty() || model.chain().people().isEmpty()) {
            throw new IllegalArgumentException("model: has no plan or no people");
        }
        return new Planned(model, plant, requirements);
    }

    /**
     * The same people under the same plan with all targets multiplied by another pressure; nothing is computed anew.
     *
     * @param newPressure multiplies every target, from 0
     */
    public Planned withPressure(double newPressure) {
        if (!(newPressure >= 0 && newPressure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("pressure: must be a number of at least 0, got " + newPressure);
        }
        return new Planned(this, newPressure);
    }

    public PlanAccounts accounts() {
        return accounts;
    }

    /** Month, quarter or year. */
    Terms term(int term) {
        return term == Quotas.MONTH ? months : term == Quotas.QUARTER ? quarters : years;
    }

    @Override
    public int width(Plant same) {
        return accounts.added();
    }

    @Override
    public Conduct start(Plant same, long seed) {
        return new PlannedConduct(this, Draws.of(seed));
    }

    @Override
    public Conduct startExpected(Plant same) {
        return new PlannedConduct(this, Draws.expected());
    }
}
