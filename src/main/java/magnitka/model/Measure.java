package magnitka.model;

import java.util.List;

/** A column of the yearly table: the whole product of one works or several, all grades. */
public record Measure(
        @Field("Title for readers.") String title,
        @Field(value = "Works whose product is counted.", names = "works") List<String> works) {

    public Measure {
        works = List.copyOf(works);
    }
}
