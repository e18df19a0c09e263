package io.millrace.cleaning.measures;

/**
 * NeMo Curator's filters in the order and with the limits of its English heuristic pipeline, which follows Gopher (Rae et
 * al. 2021) and C4 (Raffel et al. 2020).
 */
enum NemoRule implements Rule {
    NON_ALPHA_NUMERIC(Measure.NON_ALPHANUMERIC_RATIO, Limits.atMost(0.25)),
    SYMBOLS_TO_WORDS(Measure.SYMBOL_WORD_RATIO, Limits.atMost(0.1)),
    NUMBERS(Measure.DIGIT_RATIO, Limits.atMost(0.15)),
    URLS(Measure.URL_CHARACTER_RATIO, Limits.atMost(0.2)),
    WHITE_SPACE(Measure.BLANK_RATIO, Limits.atMost(0.25)),
    PARENTHESES(Measure.BRACKET_RATIO, Limits.atMost(0.1)),
    BOILER_PLATE_STRING(Measure.BOILERPLATE_PARAGRAPH_RATIO, Limits.atMost(0.4)),
    REPEATED_LINES(Measure.DISTINCT_LINE_RATIO, Limits.atLeast(0.7)),
    REPEATED_PARAGRAPHS(Measure.DISTINCT_PARAGRAPH_RATIO, Limits.atLeast(0.7)),
    REPEATED_LINES_BY_CHAR(Measure.DISTINCT_LINE_CHARACTER_RATIO, Limits.atLeast(0.8)),
    REPEATED_PARAGRAPHS_BY_CHAR(Measure.DISTINCT_PARAGRAPH_CHARACTER_RATIO, Limits.atLeast(0.8)),
    WORD_COUNT(Measure.WORDS, new Limits(50.0, 100_000.0)),
    PUNCTUATION(Measure.UNENDED_LINE_RATIO, Limits.atMost(0.85)),
    WORDS_WITHOUT_ALPHABETS(Measure.ALPHABETIC_WORD_RATIO, Limits.atLeast(0.8)),
    COMMON_ENGLISH_WORDS(Measure.COMMON_ENGLISH_WORDS, Limits.atLeast(2)),
    MEAN_WORD_LENGTH(Measure.MEAN_WORD_CHARACTERS, new Limits(3.0, 10.0)),
    LONG_WORD(Measure.LONGEST_WORD_CHARACTERS, Limits.atMost(1000)),
    ELLIPSIS(Measure.ELLIPSIS_LINE_RATIO, Limits.atMost(0.3)),
    REPEATING_TOP_N_GRAMS_2(Measure.TOP_2_GRAM_RATIO, Limits.atMost(0.2)),
    REPEATING_TOP_N_GRAMS_3(Measure.TOP_3_GRAM_RATIO, Limits.atMost(0.18)),
    REPEATING_TOP_N_GRAMS_4(Measure.TOP_4_GRAM_RATIO, Limits.atMost(0.16)),
    REPEATING_DUPLICATE_N_GRAMS_5(Measure.DUPLICATE_5_GRAM_RATIO, Limits.atMost(0.15)),
    REPEATING_DUPLICATE_N_GRAMS_6(Measure.DUPLICATE_6_GRAM_RATIO, Limits.atMost(0.14)),
    REPEATING_DUPLICATE_N_GRAMS_7(Measure.DUPLICATE_7_GRAM_RATIO, Limits.atMost(0.13)),
    REPEATING_DUPLICATE_N_GRAMS_8(Measure.DUPLICATE_8_GRAM_RATIO, Limits.atMost(0.12)),
    REPEATING_DUPLICATE_N_GRAMS_9(Measure.DUPLICATE_9_GRAM_RATIO, Limits.atMost(0.11)),
    REPEATING_DUPLICATE_N_GRAMS_10(Measure.DUPLICATE_10_GRAM_RATIO, Limits.atMost(0.1)),
    BULLETS(Measure.BULLET_LINE_RATIO, Limits.atMost(0.9));

    private final Measure measure;
    private final Limits published;

    NemoRule(Measure measure, Limits published) {
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
