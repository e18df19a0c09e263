package io.millrace.privacy.find.identity;

/**
 * How much a form and its check say, as scores: without a cue in a text, with a word of the topic near, with a word of the
 * very rule near, and alone. 0 is no finding.
 */
enum Strength {
    /** Two check digits, or one with a date or a shape that nothing else has. */
    CERTAIN(0.85, 0.95, 1.0, 0.9),
    /** Digits only, with a date and a check digit. */
    DATED(0.5, 0.85, 0.95, 0.85),
    /** A shape that hardly anything else has. */
    SHAPED(0.6, 0.8, 0.85, 0.6),
    /** One check digit, or a shape that some other things have. */
    CHECKED(0, 0.5, 0.85, 0.6),
    /** A shape that many other things have. */
    WEAK(0, 0.45, 0.6, 0.4),
    /** A run of digits, or the like. */
    FAINT(0, 0.4, 0.55, 0.3);

    /** What the very rule's word right beside a value is worth at least, so that it is no leak to doubt. */
    private static final double CUED = 0.7;

    private final double bare, topic, word, alone;

    Strength(double bare, double topic, double word, double alone) {
        this.bare = bare;
        this.topic = topic;
        this.word = word;
        this.alone = alone;
    }

    double score(Support support) {
        return switch (support) {
            case NONE -> bare;
            case TOPIC -> topic;
            case WORD -> word;
            case BESIDE -> Math.max(word, CUED);
            case ALONE -> alone;
        };
    }

    /** That of a value whose check says maybe. */
    Strength weaker() {
        return this == FAINT || this == WEAK ? FAINT : WEAK;
    }
}
