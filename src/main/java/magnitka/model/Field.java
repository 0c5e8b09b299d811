package magnitka.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what one field of a model file means.
 *
 * <p>The strict reader, the JSON schema and the manual all read it, so a field is described once.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

    /** One sentence that says what the field means. */
    String value();

    /** Unit of a figure, such as {@code t/day}; empty for text. */
    String unit() default "";

    /** Smallest value allowed. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest value allowed. */
    double max() default Double.POSITIVE_INFINITY;

    /** Value of a {@link Quantity} that is left out; empty when the field must be given. */
    String fallback() default "";

    /** True if the figure may change over time, as a {@link Quantity.Profile}. */
    boolean dated() default false;

    /** What a text names: {@code stockpile}, {@code commodity}, {@code evidence}, ...; empty for free text. */
    String names() default "";
}
