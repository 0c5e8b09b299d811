package magnitka.model;

/** A column of the yearly table: the whole product of one works, all grades. */
public record Measure(
        @Field("Title for readers.") String title,
        @Field(value = "Works whose product is counted.", names = "works") String works) {}
