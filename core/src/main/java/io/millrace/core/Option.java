package io.millrace.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares an option on a component of a settings record; the only declaration of an option there is. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Option {
    /** No fallback: the option must be given. */
    String REQUIRED = "\0required";
    /** No fallback: where the option is not given the component is null (lists and maps: empty). */
    String NONE = "\0none";

    /** One sentence for the reference, with the unit. */
    String doc();

    /** The value where none is given, as text. */
    String fallback() default REQUIRED;

    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;
}
