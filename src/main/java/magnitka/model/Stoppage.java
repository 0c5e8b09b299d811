package magnitka.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A dated stoppage: an outage, or an overhaul, which also takes wear away. */
public record Stoppage(
        @Field("Title for readers.") String title,
        @Field("\"outage\" or \"overhaul\".") Kind kind,
        @Field("First day.") LocalDate from,
        @Field(value = "Length; fractions count, 0 switches it off.", unit = "days", min = 0, max = 73_050) Quantity days,
        @Field(value = "Share of the unit's output that is lost.", unit = "share", min = 0, max = 1, fallback = "1") Quantity share,
        @Field(value = "Share of the wear that an overhaul takes away.", unit = "share", min = 0, max = 1, fallback = "1") Quantity restores,
        @Field(value = "Facts that it rests on.", names = "evidence") List<String> evidence,
        @Field("Remark for readers.") Optional<String> note) {

    public Stoppage {
        evidence = List.copyOf(evidence);
    }

    /** Why a unit stands on a dated day. */
    public enum Kind {
        OUTAGE,
        OVERHAUL
    }
}
