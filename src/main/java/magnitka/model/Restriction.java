package magnitka.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A dated cut (or rise) of a capacity. */
public record Restriction(
        @Field("Title for readers.") String title,
        @Field("First day.") LocalDate from,
        @Field(value = "Length in whole days; 0 switches it off.", unit = "days", min = 0, max = 73_050) Quantity days,
        @Field(value = "Factor on the capacity.", unit = "ratio", min = 0, max = 10) Quantity factor,
        @Field(value = "Facts that it rests on.", names = "evidence") List<String> evidence,
        @Field("Remark for readers.") Optional<String> note) {

    public Restriction {
        evidence = List.copyOf(evidence);
    }
}
