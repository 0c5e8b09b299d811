package magnitka.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries one commodity from a source or stockpile to a stockpile, customer or dump. */
public record Route(
        @Field("Title for readers.") String title,
        @Field(value = "Where it starts.", names = "supply") String from,
        @Field(value = "Where it ends.", names = "sink") String to,
        @Field(value = "What it carries.", names = "commodity") String commodity,
        @Field(value = "Grades that it carries; without it, all.", names = "grade") Optional<List<String>> grades,
        @Field(value = "Whole days on the way.", unit = "days", min = 0, max = 3660, fallback = "0") Quantity travelDays,
        @Field(value = "Share of what was shipped that is lost on the way.", unit = "share", min = 0, max = 1, fallback = "0", dated = true)
                Quantity lossShare,
        @Field(value = "Coefficient of variation of the loss from month to month.", unit = "ratio", min = 0, max = 5, fallback = "0")
                Quantity lossCv,
        @Field(value = "Most that can be shipped in a day; without it, no limit.", unit = "t/day", min = 0, dated = true)
                Optional<Quantity> capacityTonsPerDay,
        @Field(value = "Factor on the capacity, which must be given, for each month, January first.", unit = "ratio", min = 0, max = 10)
                Optional<List<Quantity>> season,
        @Field("Dated restrictions of the capacity, which must be given, by name.") Map<String, Restriction> restrictions,
        @Field(value = "Routes from one place are served in this order, lowest first; equals share in proportion to demand.",
                        unit = "rank", min = -1000, max = 1000, fallback = "1")
                Quantity priority,
        @Field("How much is ordered, on a route to a stockpile; without it, as much as there is room for.") Optional<Ordering> ordering,
        @Field(value = "Facts that the route rests on.", names = "evidence") List<String> evidence,
        @Field("Remark for readers.") Optional<String> note) {

    public Route {
        grades = grades.map(List::copyOf);
        season = season.map(List::copyOf);
        restrictions = Ordered.copyOf(restrictions);
        evidence = List.copyOf(evidence);
    }

    /** The same with another capacity. */
    public Route withCapacity(Optional<Quantity> newCapacityTonsPerDay) {
        return new Route(title, from, to, commodity, grades, travelDays, lossShare, lossCv, newCapacityTonsPerDay, season, restrictions, priority,
                ordering, evidence, note);
    }

    /**
     * Supply by norm: order = need + (target - position) / adjust_days, at most allotment x need, both over (1 -
     * planned loss); need is what the works behind the route would use at normal load with all units standing, target
     * is need x (cover_days + travel_days), position is the stock at the end plus what is on the way.
     */
    public record Ordering(
            @Field(value = "Stock to be kept, in days of need.", unit = "days", min = 0, dated = true) Quantity coverDays,
            @Field(value = "Days over which a gap to the target stock is closed.", unit = "days", min = 1, fallback = "10")
                    Quantity adjustDays,
            @Field(value = "Most that is allotted, as a multiple of need.", unit = "ratio", min = 0, max = 1000, fallback = "1000", dated = true)
                    Quantity allotment,
            @Field(value = "Loss on the way that the planners reckon with.", unit = "share", min = 0, max = 0.95, fallback = "0", dated = true)
                    Quantity plannedLossShare) {}
}
