package magnitka.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One furnace, battery, oven or mill inside a works. Its own traits go before those of every unit of the works. */
public record Unit(
        @Field("Title for readers.") String title,
        @Field("First day of work: a date, a window of two dates, or \"never\".") Start start,
        @Field(value = "Output of a learnt and standing unit at normal load.", unit = "t/day", min = 0, dated = true) Optional<Quantity> ratedTonsPerDay,
        @Field("What the unit's crew has learnt since its start.") Optional<Mastery> mastery,
        @Field("Random breakdowns.") Optional<Breakdowns> breakdowns,
        @Field("How the unit wears.") Optional<Wear> wear,
        @Field("Planned overhauls that come back.") Optional<OverhaulCycle> overhaulCycle,
        @Field("Dated stoppages, by name.") Map<String, Stoppage> stoppages,
        @Field(value = "Facts that the unit rests on.", names = "evidence") List<String> evidence,
        @Field("Remark for readers.") Optional<String> note) {

    public Unit {
        stoppages = Ordered.copyOf(stoppages);
        evidence = List.copyOf(evidence);
    }

    /** The unit's traits, completed from those of every unit of its works. */
    public UnitTraits traits(Works works) {
        UnitTraits shared = works.everyUnit().orElse(UnitTraits.NONE);
        return new UnitTraits(
                ratedTonsPerDay.or(shared::ratedTonsPerDay),
                mastery.or(shared::mastery),
                breakdowns.or(shared::breakdowns),
                wear.or(shared::wear),
                overhaulCycle.or(shared::overhaulCycle));
    }

    /** The same that wears otherwise. */
    public Unit withWear(Optional<Wear> newWear) {
        return new Unit(title, start, ratedTonsPerDay, mastery, breakdowns, newWear, overhaulCycle, stoppages, evidence, note);
    }
}
