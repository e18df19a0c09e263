package io.millrace.cleaning.measures;

/** Data-Juicer's text filters with their default limits, those that need least first. */
enum JuicerRule implements Rule {
    TEXT_LENGTH(Measure.CHARACTERS, Limits.atLeast(10)),
    MAXIMUM_LINE_LENGTH(Measure.LONGEST_LINE_CHARACTERS, Limits.atLeast(10)),
    AVERAGE_LINE_LENGTH(Measure.MEAN_LINE_CHARACTERS, Limits.atLeast(10)),
    ALPHANUMERIC(Measure.ALPHANUMERIC_RATIO, Limits.atLeast(0.25)),
    SPECIAL_CHARACTERS(Measure.SPECIAL_CHARACTER_RATIO, new Limits(0.0, 0.25)),
    WORDS_NUM(Measure.REFINED_WORDS, Limits.atLeast(10)),
    STOPWORDS(Measure.STOP_WORD_RATIO, new Limits(0.3, 1.0)),
    FLAGGED_WORDS(Measure.FLAGGED_WORD_RATIO, new Limits(0.0, 0.045)),
    CHARACTER_REPETITION(Measure.CHARACTER_REPETITION_RATIO, new Limits(0.0, 0.5)),
    WORD_REPETITION(Measure.WORD_REPETITION_RATIO, new Limits(0.0, 0.5));

    private final Measure measure;
    private final Limits published;

    JuicerRule(Measure measure, Limits published) {
        this.measure = measure;
        this.published = published;
    }

    @Override
    public Measure measure() {
        return measure;
    }

    @Override
    public Limits published() {
        return published;
    }
}
