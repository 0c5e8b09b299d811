package magnitka.model;

import java.util.Optional;

/** What units of one works have in common. */
public record UnitTraits(
        @Field(value = "Output of a learnt and standing unit at normal load.", unit = "t/day", min = 0, dated = true) Optional<Quantity> ratedTonsPerDay,
        @Field("What a unit's crew has learnt since its start.") Optional<Mastery> mastery,
        @Field("Random breakdowns.") Optional<Breakdowns> breakdowns,
        @Field("How a unit wears.") Optional<Wear> wear,
        @Field("Planned overhauls that come back.") Optional<OverhaulCycle> overhaulCycle) {

    static final UnitTraits NONE = new UnitTraits(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same that wears otherwise. */
    public UnitTraits withWear(Optional<Wear> newWear) {
        return new UnitTraits(ratedTonsPerDay, mastery, breakdowns, newWear, overhaulCycle);
    }
}
