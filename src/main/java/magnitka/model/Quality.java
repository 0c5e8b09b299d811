package magnitka.model;

import java.util.Map;

/**
 * How a product falls into grades: an ordered logit. The share of a grade or better is logistic(threshold + index),
 * with thresholds such that index 0 gives {@code normal_shares}; one shift of the index moves the whole mix.
 *
 * <p>index = mastery x (M - 1) + input x (input quality - 1) - load x (load - 1) - wear x (mean wear) + spread x z,
 * where input quality is 1 for inputs all of the best grade and 0 for all of the worst, and z is a standard normal
 * number drawn each day.
 */
public record Quality(
        @Field(value = "Share of each grade when index = 0; one grade may be left out and takes the rest.", unit = "share", min = 0, max = 1)
                Map<String, Quantity> normalShares,
        @Field(value = "Effect of mastery M (shop and units).", unit = "logit", min = 0, max = 100, fallback = "0") Quantity mastery,
        @Field(value = "Effect of the grade of the inputs.", unit = "logit", min = 0, max = 100, fallback = "0") Quantity input,
        @Field(value = "Effect of load above 1.", unit = "logit", min = 0, max = 100, fallback = "0") Quantity load,
        @Field(value = "Effect of wear.", unit = "logit", min = 0, max = 100, fallback = "0") Quantity wear,
        @Field(value = "Standard deviation of the index from day to day.", unit = "logit", min = 0, max = 10, fallback = "0") Quantity spread) {

    public Quality {
        normalShares = Ordered.copyOf(normalShares);
    }
}
