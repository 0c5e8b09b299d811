package magnitka.model;

import java.util.Map;

/**
 * How a product falls into grades: an ordered logit. The share of a grade or better is
 * logistic((threshold + index) / unevenness), with thresholds such that index 0 and unevenness 1 give {@code normal_shares};
 * one shift of the index moves the whole mix, and unevenness above 1 draws it apart to both sides.
 *
 * <p>index = mastery x (M - 1) + input x (input quality - 1) - load x (load - 1) - wear x (mean wear) + spread x z,
 * where input quality is 1 for inputs all of the best grade and 0 for all of the worst, and z is a standard normal
 * number drawn each day.
 */
public record Quality(
        @Field(value = "Share of each grade when index = 0 and unevenness = 1; one grade may be left out and takes the rest.", unit = "share", min = 0, max = 1)
                Map<String, Quantity> normalShares,
        @Field(value = "Effect of mastery M (shop and units).", unit = "logit", min = 0, max = 100, fallback = "0") Quantity mastery,
        @Field(value = "Effect of the grade of the inputs.", unit = "logit", min = 0, max = 100, fallback = "0") Quantity input,
        @Field(value = "Effect of load above 1.", unit = "logit", min = 0, max = 100, fallback = "0") Quantity load,
        @Field(value = "Effect of wear.", unit = "logit", min = 0, max = 100, fallback = "0") Quantity wear,
        @Field(value = "Standard deviation of the index from day to day.", unit = "logit", min = 0, max = 10, fallback = "0") Quantity spread,
        @Field(value = "Spread of the index over the tons of a day, over that in normal_shares.", unit = "factor", min = 0.1, max = 10, fallback = "1")
                Quantity unevenness) {

    public Quality {
        normalShares = Ordered.copyOf(normalShares);
    }
}
