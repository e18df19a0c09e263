package io.millrace.privacy.find.identity;

/** What a check says of a value that has the form. */
enum Verdict {
    /** It cannot be one. */
    NO,
    /** It can be one, but its check digit is none or not right, and there are some without. */
    MAYBE,
    /** Its check digit, dates and ranges are right. */
    YES;

    static Verdict of(boolean right) {
        return right ? YES : NO;
    }

    /** For numbers that may be issued without the check. */
    static Verdict orMaybe(boolean right) {
        return right ? YES : MAYBE;
    }
}
