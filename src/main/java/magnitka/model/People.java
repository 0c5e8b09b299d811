package magnitka.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What managers want and what holds them: their bonus, the cost of effort, upkeep, claims, reports, and the centre above
 * them. Nothing here says what output does; that follows.
 */
public record People(
        @Field("What fulfilment is worth to a manager.") Bonus bonus,
        @Field("What effort costs and what it moves.") Effort effort,
        @Field("What is postponed when effort is on; without it, nothing.") Optional<Upkeep> upkeep,
        @Field("What is asked for above need, and how the centre allots; without it, claims are as needed.") Optional<Claims> claims,
        @Field("What is reported above what was made, and what holds it down; without it, reports are honest.") Optional<Reports> reports,
        @Field("Who loses his post, and when; without it, nobody does.") Optional<Directors> directors,
        @Field("Record campaigns, by name.") Map<String, Campaign> campaigns,
        @Field(value = "Facts that it rests on.", names = "evidence") List<String> evidence,
        @Field("Remark for readers.") Optional<String> note) {

    public People {
        campaigns = Ordered.copyOf(campaigns);
        evidence = List.copyOf(evidence);
    }

    /* The same with one part changed. */

    public People withBonus(Bonus newBonus) {
        return new People(newBonus, effort, upkeep, claims, reports, directors, campaigns, evidence, note);
    }

    public People withEffort(Effort newEffort) {
        return new People(bonus, newEffort, upkeep, claims, reports, directors, campaigns, evidence, note);
    }

    public People withClaims(Optional<Claims> newClaims) {
        return new People(bonus, effort, upkeep, newClaims, reports, directors, campaigns, evidence, note);
    }

    public People withReports(Optional<Reports> newReports) {
        return new People(bonus, effort, upkeep, claims, newReports, directors, campaigns, evidence, note);
    }

    /** What fulfilment is measured by. */
    public enum Measure {
        /** Gross tons. */
        TONS,
        /** Tons in the planned grades: what falls below the lowest accepted grade does not count. */
        GRADES,
        /** Tons that customers took against their orders. */
        ORDERS,
        /** Gross tons in the shapes that were asked for; of a product without an assortment, gross tons. */
        ASSORTMENT
    }

    /**
     * Pay for fulfilment y = output / target: step at y = 1, then slope x (y - 1) up to the cap. A bonus of 1 is the one under
     * which people work at normal load when the plan is of normal tautness.
     */
    public record Bonus(
            @Field("What fulfilment is measured by.") Measure measure,
            @Field(value = "Paid when the target is met.", unit = "ratio", min = 0, max = 100) Quantity step,
            @Field(value = "Paid for each unit of fulfilment above 1.", unit = "ratio", min = 0, max = 100, fallback = "0") Quantity slope,
            @Field(value = "Most that is paid in all; at least the step.", unit = "ratio", min = 0, max = 1000, fallback = "1000") Quantity cap,
            @Field(value = "1: the step is spread over all fulfilment from 0 to 1 as a smooth rate; 0: a step.", unit = "share", min = 0, max = 1, fallback = "0")
                    Quantity smooth,
            @Field(value = "Weight of the month's target.", unit = "share", min = 0, max = 1, fallback = "0.6") Quantity month,
            @Field(value = "Weight of the quarter's target.", unit = "share", min = 0, max = 1, fallback = "0.25") Quantity quarter,
            @Field(value = "Weight of the year's target.", unit = "share", min = 0, max = 1, fallback = "0.15") Quantity year,
            @Field(value = "Rate at which a manager discounts the coming years' targets, which follow this year's output.", unit = "1/year", min = 0, max = 100, fallback = "1")
                    Quantity discount,
            @Field(value = "What missing the target costs beside the bonus, out of fear.", unit = "ratio", min = 0, max = 100, fallback = "0", dated = true)
                    Quantity fear) {

        public Bonus withMeasure(Measure newMeasure) {
            return new Bonus(newMeasure, step, slope, cap, smooth, month, quarter, year, discount, fear);
        }

        public Bonus withSlope(Quantity newSlope) {
            return new Bonus(measure, step, newSlope, cap, smooth, month, quarter, year, discount, fear);
        }

        public Bonus withCap(Quantity newCap) {
            return new Bonus(measure, step, slope, newCap, smooth, month, quarter, year, discount, fear);
        }

        public Bonus withSmooth(Quantity newSmooth) {
            return new Bonus(measure, step, slope, cap, newSmooth, month, quarter, year, discount, fear);
        }
    }

    /**
     * Load = 1 + reach x (e - 1) with effort e, 1 when normal. Output of the days left, over that at normal load, is the load +
     * noise; a month's effort costs c x cost x e^2 / 2, with c such that people work at normal load when the plan is of normal
     * tautness and the bonus a step of 1.
     */
    public record Effort(
            @Field(value = "Cost of effort, over that at which people work at normal load under a plan of normal tautness.", unit = "ratio", min = 0.01, max = 100, fallback = "1") Quantity cost,
            @Field(value = "Spread of the cost between shops: standard deviation of its logarithm.", unit = "ratio", min = 0, max = 3, fallback = "0.5")
                    Quantity costSpread,
            @Field(value = "Standard deviation of a month's output, over normal, that managers reckon with.", unit = "share", min = 0.001, max = 2, fallback = "0.1")
                    Quantity noise,
            @Field(value = "Impatience: how fast the future's effort loses weight.", unit = "1/day", min = 0, max = 1, fallback = "0") Quantity impatience,
            @Field(value = "Share of normal output that effort moves.", unit = "share", min = 0, max = 1) Quantity reach,
            @Field(value = "Tautness of a plan under which people work at normal load, for a step bonus of 1 at cost 1; below 1 they would not need to.", unit = "ratio", min = 1, max = 3, fallback = "1") Quantity normalTautness,
            @Field(value = "Lowest load.", unit = "ratio", min = 0, max = 1, fallback = "0.3") Quantity leastLoad,
            @Field(value = "Highest load.", unit = "ratio", min = 1, max = 3, fallback = "1.3") Quantity mostLoad,
            @Field(value = "Days over which managers smooth output to forecast it.", unit = "days", min = 1, max = 1000, fallback = "15")
                    Quantity forecastDays,
            @Field(value = "Share of the skilled at their posts: what units have learnt to give is multiplied by it.", unit = "share", min = 0, max = 1, fallback = "1", dated = true)
                    Quantity crews,
            @Field(value = "What it costs to make other shapes than were asked for: the higher, the nearer people keep to the assortment.", unit = "ratio", min = 0.01, max = 1e6, fallback = "1")
                    Quantity departureCost) {

        public Effort withImpatience(Quantity newImpatience) {
            return new Effort(cost, costSpread, noise, newImpatience, reach, normalTautness, leastLoad, mostLoad, forecastDays, crews, departureCost);
        }

        public Effort withDepartureCost(Quantity newDepartureCost) {
            return new Effort(cost, costSpread, noise, impatience, reach, normalTautness, leastLoad, mostLoad, forecastDays, crews, newDepartureCost);
        }
    }

    /** Maintenance when effort is on. */
    public record Upkeep(
            @Field(value = "Share of maintenance put off for each unit of load above normal over reach.", unit = "share", min = 0, max = 10)
                    Quantity postponed,
            @Field(value = "Most maintenance that is allowed, of what is due: orders against repairs without leave lower it.", unit = "share", min = 0, max = 1, fallback = "1", dated = true)
                    Quantity allowed) {}

    /** Claims on ordered routes, and what else is claimed; allotted = adequacy-rationed share of what all claim. */
    public record Claims(
            @Field(value = "Claim above need in normal times.", unit = "share", min = 0, max = 10) Quantity safetyMargin,
            @Field(value = "Claim above need for each unit of shortage lately met.", unit = "ratio", min = 0, max = 20, fallback = "0") Quantity feedback,
            @Field(value = "Days over which shortage is remembered.", unit = "days", min = 1, max = 1000, fallback = "30") Quantity memoryDays,
            @Field(value = "How far the centre goes by claims: 0, it ignores them; 1, it shares out in proportion to them.", unit = "share", min = 0, max = 1, fallback = "1")
                    Quantity byClaims,
            @Field(value = "Supply of all plants over their need.", unit = "ratio", min = 0, max = 10, fallback = "1", dated = true) Quantity adequacy,
            @Field(value = "Share of all need that rival plants have.", unit = "share", min = 0, max = 1, fallback = "0.5") Quantity rivals,
            @Field(value = "Claims of rival plants above their need.", unit = "share", min = 0, max = 10, fallback = "0") Quantity rivalMargin,
            @Field(value = "This plant's priority over that of its rivals.", unit = "ratio", min = 0, max = 10, fallback = "1", dated = true) Quantity priority,
            @Field(value = "Share of what the centre withholds that is had from other firms.", unit = "share", min = 0, max = 1, fallback = "0", dated = true)
                    Quantity market,
            @Field("What else is claimed and allotted, and routes with terms of their own, by name.") Map<String, Allotment> allotments) {

        public Claims {
            allotments = Ordered.copyOf(allotments);
        }

        public Claims withSafetyMargin(Quantity newSafetyMargin) {
            return new Claims(newSafetyMargin, feedback, memoryDays, byClaims, adequacy, rivals, rivalMargin, priority, market, allotments);
        }

        public Claims withFeedback(Quantity newFeedback) {
            return new Claims(safetyMargin, newFeedback, memoryDays, byClaims, adequacy, rivals, rivalMargin, priority, market, allotments);
        }

        public Claims withRivalMargin(Quantity newRivalMargin) {
            return new Claims(safetyMargin, feedback, memoryDays, byClaims, adequacy, rivals, newRivalMargin, priority, market, allotments);
        }

        public Claims withAllotments(Map<String, Allotment> newAllotments) {
            return new Claims(safetyMargin, feedback, memoryDays, byClaims, adequacy, rivals, rivalMargin, priority, market, newAllotments);
        }
    }

    /** Something that plants claim and the centre allots, on terms of its own; what is not said is as in {@link Claims}. */
    public record Allotment(
            @Field("Title for readers.") String title,
            @Field(value = "Routes over which it is claimed. To a stockpile: goods that works and customers need there; to a customer: wagons for what he orders. No more is shipped than is allotted.", names = "route")
                    Optional<List<String>> routes,
            @Field(value = "Stockpile that works claim from; their rivals are the customers whom routes supply out of it, and what lies there and comes in is the supply. Routes to it take a day at least.", names = "stockpile")
                    Optional<String> stockpile,
            @Field(value = "Supply of all plants over their need.", unit = "ratio", min = 0, max = 10, dated = true) Optional<Quantity> adequacy,
            @Field(value = "Share of all need that rival plants have.", unit = "share", min = 0, max = 1) Optional<Quantity> rivals,
            @Field(value = "Claims of the rivals above their need.", unit = "share", min = 0, max = 10) Optional<Quantity> rivalMargin,
            @Field(value = "This plant's priority over that of its rivals.", unit = "ratio", min = 0, max = 10, dated = true) Optional<Quantity> priority,
            @Field(value = "Facts that it rests on.", names = "evidence") List<String> evidence,
            @Field("Remark for readers.") Optional<String> note) {

        public Allotment {
            routes = routes.map(List::copyOf);
            evidence = List.copyOf(evidence);
        }

        public Allotment withRivalMargin(Optional<Quantity> newRivalMargin) {
            return new Allotment(title, routes, stockpile, adequacy, rivals, newRivalMargin, priority, evidence, note);
        }
    }

    /** Reports at the end of a month. Costs are in units of the bonus. */
    public record Reports(
            @Field(value = "Most that is added, over the target.", unit = "share", min = 0, max = 1) Quantity mostPadding,
            @Field(value = "Chance that a month's report is audited against stock.", unit = "share", min = 0, max = 1, dated = true) Quantity auditChance,
            @Field(value = "What being found out costs.", unit = "ratio", min = 0, max = 1000) Quantity penalty,
            @Field(value = "What it costs beside that for padding as large as the month's target.", unit = "ratio", min = 0, max = 10000, fallback = "0")
                    Quantity penaltyBySize,
            @Field(value = "Difference between book and stock that an audit lets pass, over the month's target.", unit = "share", min = 0, max = 1, fallback = "0")
                    Quantity tolerance,
            @Field(value = "Effect of fear on padding: above 0 more of it, below 0 less, for each unit of fear.", unit = "ratio", min = -10, max = 10, fallback = "0")
                    Quantity underFear,
            @Field(value = "Chance that a director who is found out loses his post.", unit = "share", min = 0, max = 1, fallback = "0") Quantity dismissal) {}

    /** Tenure of directors. */
    public record Directors(
            @Field(value = "Quarters missed in a row after which a director goes.", unit = "quarters", min = 1, max = 100, fallback = "4") Quantity failures,
            @Field(value = "Fulfilment of a quarter below which it counts as missed.", unit = "ratio", min = 0, max = 2, fallback = "0.95") Quantity missedBelow,
            @Field(value = "Share of what units have learnt to give that is at hand under a new director, until he has settled.", unit = "share", min = 0, max = 1, fallback = "1") Quantity newcomerMastery,
            @Field(value = "Days until a new director has settled.", unit = "days", min = 0, max = 1000, fallback = "90") Quantity settlingDays,
            @Field("Dated changes of director, by name.") Map<String, Change> changes) {

        public Directors {
            changes = Ordered.copyOf(changes);
        }
    }

    /** A dated change of director. */
    public record Change(
            @Field("First day of the new director.") LocalDate on,
            @Field(value = "Facts that it rests on.", names = "evidence") List<String> evidence,
            @Field("Remark for readers.") Optional<String> note) {

        public Change {
            evidence = List.copyOf(evidence);
        }
    }

    /** A drive for records: load goes up for short spells, norms follow, and a slump comes after. */
    public record Campaign(
            @Field("Title for readers.") String title,
            @Field(value = "Works that take part.", names = "works") List<String> works,
            @Field("First day.") LocalDate from,
            @Field(value = "Length in whole days; 0 switches it off.", unit = "days", min = 0) Quantity days,
            @Field(value = "Extra load on record days.", unit = "ratio", min = 0, max = 2) Quantity extraLoad,
            @Field(value = "Days from one record to the next.", unit = "days", min = 1, max = 1000, fallback = "10") Quantity everyDays,
            @Field(value = "Days that a record lasts.", unit = "days", min = 1, max = 1000, fallback = "1") Quantity recordDays,
            @Field(value = "Share by which targets of the works rise from the day on which norms are raised.", unit = "share", min = 0, max = 2, fallback = "0")
                    Quantity normRise,
            @Field("Day on which norms are raised; without it, they are not.") Optional<LocalDate> normsFrom,
            @Field(value = "Load lost on the days after a record.", unit = "ratio", min = 0, max = 1, fallback = "0") Quantity slump,
            @Field(value = "Days that the slump lasts.", unit = "days", min = 0, max = 1000, fallback = "2") Quantity slumpDays,
            @Field(value = "Facts that it rests on.", names = "evidence") List<String> evidence,
            @Field("Remark for readers.") Optional<String> note) {

        public Campaign {
            works = List.copyOf(works);
            evidence = List.copyOf(evidence);
        }
    }
}
