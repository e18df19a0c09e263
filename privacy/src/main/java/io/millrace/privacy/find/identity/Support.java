package io.millrace.privacy.find.identity;

/** What around a value speaks for a rule, from the least to the most. */
enum Support {
    NONE(""),
    ALONE("alone"),
    TOPIC("topic"),
    WORD("cue"),
    /** The rule's own word, and right beside the value. */
    BESIDE("cue");

    private final String why;

    Support(String why) {
        this.why = why;
    }

    String why() {
        return why;
    }
}
