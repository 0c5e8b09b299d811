package magnitka.model;

/** How a unit wears, per day of work. A unit starts at wear 0; an overhaul takes wear away. */
public record Wear(
        @Field(value = "Wear per day at normal load with full maintenance.", unit = "1/day", min = 0, fallback = "0") Quantity basePerDay,
        @Field(value = "Extra wear per day for each unit of load above 1.", unit = "1/day", min = 0, fallback = "0") Quantity overloadPerDay,
        @Field(value = "Extra wear per day when all maintenance is postponed.", unit = "1/day", min = 0, fallback = "0")
                Quantity postponedPerDay) {}
