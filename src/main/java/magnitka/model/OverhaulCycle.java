package magnitka.model;

/** Planned overhauls that come back at fixed intervals from a unit's start. */
public record OverhaulCycle(
        @Field(value = "Days from the start, or from the last overhaul's end, to the next overhaul.", unit = "days", min = 1) Quantity everyDays,
        @Field(value = "Length.", unit = "days", min = 0) Quantity days,
        @Field(value = "Share of the wear that it takes away.", unit = "share", min = 0, max = 1, fallback = "1") Quantity restores) {}
