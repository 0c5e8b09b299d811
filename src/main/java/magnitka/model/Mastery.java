package magnitka.model;

/** Share of rated output that a crew has learnt to reach: 1 - (1 - initial) exp(-(age / tau)^shape). */
public record Mastery(
        @Field(value = "Share reached on the first day.", unit = "share", min = 0, max = 1) Quantity initial,
        @Field(value = "Age at which the gap has shrunk to 1/e.", unit = "days", min = 1e-6) Quantity tauDays,
        @Field(value = "1: fast at first, then slower; above 1: S-shaped.", unit = "ratio", min = 0.1, max = 10, fallback = "1")
                Quantity shape) {}
