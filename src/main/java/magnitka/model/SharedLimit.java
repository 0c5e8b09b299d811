package magnitka.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A daily capacity that several works share: cranes, power, water. When short, each user gets the same share of what it wants. */
public record SharedLimit(
        @Field("Title for readers.") String title,
        @Field("Unit in which the capacity is counted.") String unit,
        @Field(value = "Capacity in a day.", unit = "own unit/day", min = 0, dated = true) Quantity capacityPerDay,
        @Field(value = "Use per ton of product, by works.", unit = "own unit/t", min = 0, names = "works", dated = true) Map<String, Quantity> users,
        @Field("Dated restrictions, by name.") Map<String, Restriction> restrictions,
        @Field(value = "Facts that it rests on.", names = "evidence") List<String> evidence,
        @Field("Remark for readers.") Optional<String> note) {

    public SharedLimit {
        users = Ordered.copyOf(users);
        restrictions = Ordered.copyOf(restrictions);
        evidence = List.copyOf(evidence);
    }

    /** The same with another capacity. */
    public SharedLimit withCapacity(Quantity newCapacityPerDay) {
        return new SharedLimit(title, unit, newCapacityPerDay, users, restrictions, evidence, note);
    }
}
