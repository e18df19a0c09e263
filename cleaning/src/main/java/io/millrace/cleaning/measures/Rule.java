package io.millrace.cleaning.measures;

import java.util.Locale;

/** Keeps a text whose measure lies within limits. Its name is the reason for which others are rejected. */
interface Rule {
    String name();

    Measure measure();

    /** The limits of the tool that the rule comes from. */
    Limits published();

    default String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
