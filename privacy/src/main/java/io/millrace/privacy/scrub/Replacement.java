package io.millrace.privacy.scrub;

import java.util.Locale;

/** What stands for a passage. */
public enum Replacement {
    /** Its type in brackets, as {@code [EMAIL]}. */
    TYPE(false),
    /** A star for each character. */
    MASK(false),
    /** Nothing. */
    REMOVE(false),
    /** Its type and 16 hex digits, equal for equal values of a domain, as {@code [EMAIL_5b1e0c7f9a2d4e60]}. */
    PSEUDONYM(true),
    /** A token that can be opened with the key of the domain, in Base64 in brackets. */
    TOKEN(true),
    /** A realistic value of the same form that is nobody's, equal for equal values of a domain. */
    SURROGATE(true);

    private final boolean isKeyed;

    Replacement(boolean isKeyed) {
        this.isKeyed = isKeyed;
    }

    public boolean isKeyed() {
        return isKeyed;
    }

    /** As a pipeline file has it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
