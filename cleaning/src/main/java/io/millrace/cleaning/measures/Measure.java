package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A number that says something about a text. Characters are Unicode code points. Words stand between blanks; refined ones
 * between spaces, tabs and line feeds, in lower case, without special characters around them, as Data-Juicer has them.
 * Ratios lie between 0 and 1.
 */
enum Measure {
    CHARACTERS("characters", Texts.ALL, text -> CharacterCounts.of(text).characters()),
    ALPHANUMERIC_RATIO("letters and numbers among the characters", Texts.ALL, text -> CharacterCounts.of(text)
            .share(CharacterClass.LETTER_OR_NUMBER, 0)),
    SPECIAL_CHARACTER_RATIO(
            "Data-Juicer's special characters among the characters", Texts.ALL, text -> CharacterCounts.of(text)
                    .share(CharacterClass.SPECIAL, 0)),
    CHARACTER_REPETITION_RATIO(
            "the most frequent sequences of 10 characters among all sequences of 10",
            Texts.ALL,
            text -> CharacterRepetition.of(text).share()),
    MEAN_LINE_CHARACTERS(
            "characters per line", Texts.ALL, text -> CharacterCounts.of(text).meanLine()),
    LONGEST_LINE_CHARACTERS("characters of the longest line", Texts.ALL, text -> CharacterCounts.of(text)
            .longestLine()),
    REFINED_WORDS("words that hold more than special characters", Texts.ALL, text -> JuicerWordCount.of(text)
            .words()),
    WORD_REPETITION_RATIO(
            "repeated sequences of 10 refined words among all sequences of 10", Texts.ALL, text -> JuicerWords.of(text)
                    .repeatedShare()),
    STOP_WORD_RATIO("listed stop words among the refined words", (text, lists) -> JuicerWords.of(text)
            .share(lists.stop())),
    FLAGGED_WORD_RATIO("listed flagged words among the refined words", (text, lists) -> JuicerWords.of(text)
            .share(lists.flagged())),
    NON_ALPHANUMERIC_RATIO(
            "characters that are no ASCII letter, ASCII digit, line feed or one of ?!,. among all",
            Texts.ALL,
            text -> CharacterCounts.of(text).shareWithout(CharacterClass.PLAIN, 1)),
    DIGIT_RATIO("ASCII digits among the characters", Texts.ALL, text -> CharacterCounts.of(text)
            .share(CharacterClass.DIGIT, 1)),
    BLANK_RATIO(
            "spaces, tabs, line feeds, carriage returns and backspaces among the characters",
            Texts.ALL,
            text -> CharacterCounts.of(text).share(CharacterClass.BLANK, 1)),
    BRACKET_RATIO(
            "round, square, curly and angle brackets among the characters", Texts.ALL, text -> CharacterCounts.of(text)
                    .share(CharacterClass.BRACKET, 1)),
    URL_CHARACTER_RATIO("characters of web addresses among all", Texts.ALL, text -> Urls.of(text)
            .share(CharacterCounts.of(text).characters())),
    BOILERPLATE_PARAGRAPH_RATIO(
            "paragraphs with a phrase of policies or cookie notices among all; 1 where lorem ipsum stands",
            Texts.ALL,
            text -> ParagraphCounts.of(text).boilerplateShare()),
    DISTINCT_LINE_RATIO(
            "distinct lines among the lines that are not blank",
            Texts.ALL_BUT_BLANK,
            text -> LineCounts.of(text).lines().distinctShare()),
    DISTINCT_LINE_CHARACTER_RATIO(
            "characters of distinct lines among those of the lines that are not blank",
            Texts.ALL_BUT_BLANK,
            text -> LineCounts.of(text).lines().distinctCharacterShare()),
    DISTINCT_PARAGRAPH_RATIO("distinct paragraphs among all", Texts.ALL, text -> ParagraphCounts.of(text)
            .paragraphs()
            .distinctShare()),
    DISTINCT_PARAGRAPH_CHARACTER_RATIO(
            "characters of distinct paragraphs among those of all",
            Texts.ALL_BUT_BLANK,
            text -> ParagraphCounts.of(text).paragraphs().distinctCharacterShare()),
    BULLET_LINE_RATIO(
            "lines that begin with a bullet among those that are not blank",
            Texts.ALL_BUT_BLANK,
            text -> LineCounts.of(text).bulletShare()),
    UNENDED_LINE_RATIO(
            "lines that end without one of .?! or a quote among those that are not blank",
            Texts.ALL_BUT_BLANK,
            text -> LineCounts.of(text).unendedShare()),
    ELLIPSIS_LINE_RATIO(
            "lines that end in an ellipsis or read more among those that are not blank",
            Texts.ALL_BUT_BLANK,
            text -> LineCounts.of(text).ellipsisShare()),
    WORDS("words", Texts.ALL, text -> WordStatistics.of(text).count()),
    MEAN_WORD_CHARACTERS("characters per word", Texts.ALL_BUT_BLANK, text -> WordStatistics.of(text)
            .meanLength()),
    LONGEST_WORD_CHARACTERS("characters of the longest word", Texts.ALL_BUT_BLANK, text -> WordStatistics.of(text)
            .longest()),
    SYMBOL_WORD_RATIO(
            "words that are an ellipsis or mostly # among all", Texts.ALL_BUT_BLANK, text -> WordStatistics.of(text)
                    .symbolShare()),
    ALPHABETIC_WORD_RATIO(
            "words with an alphabetic character among all", Texts.ALL_BUT_BLANK, text -> WordStatistics.of(text)
                    .alphabeticShare()),
    COMMON_ENGLISH_WORDS(
            "words that are one of the, be, to, of, and, that, have, with", Texts.ALL, text -> WordStatistics.of(text)
                    .common()),
    TOP_2_GRAM_RATIO(
            "characters of the most frequent sequence of 2 words among all", Texts.ALL, text -> WordSequences.of(text)
                    .share(2)),
    TOP_3_GRAM_RATIO(
            "characters of the most frequent sequence of 3 words among all", Texts.ALL, text -> WordSequences.of(text)
                    .share(3)),
    TOP_4_GRAM_RATIO(
            "characters of the most frequent sequence of 4 words among all", Texts.ALL, text -> WordSequences.of(text)
                    .share(4)),
    DUPLICATE_5_GRAM_RATIO(
            "characters of sequences of 5 words that stood before among all", Texts.ALL, text -> WordSequences.of(text)
                    .share(5)),
    DUPLICATE_6_GRAM_RATIO(
            "characters of sequences of 6 words that stood before among all", Texts.ALL, text -> WordSequences.of(text)
                    .share(6)),
    DUPLICATE_7_GRAM_RATIO(
            "characters of sequences of 7 words that stood before among all", Texts.ALL, text -> WordSequences.of(text)
                    .share(7)),
    DUPLICATE_8_GRAM_RATIO(
            "characters of sequences of 8 words that stood before among all", Texts.ALL, text -> WordSequences.of(text)
                    .share(8)),
    DUPLICATE_9_GRAM_RATIO(
            "characters of sequences of 9 words that stood before among all", Texts.ALL, text -> WordSequences.of(text)
                    .share(9)),
    DUPLICATE_10_GRAM_RATIO(
            "characters of sequences of 10 words that stood before among all", Texts.ALL, text -> WordSequences.of(text)
                    .share(10));

    /** Of which texts a measure is a number. */
    private enum Texts {
        ALL,
        ALL_BUT_BLANK
    }

    /** A measure of a text that may look into word lists. */
    private interface Figure {
        double of(Document text, WordLists lists);
    }

    private final String meaning;
    private final Texts texts;
    private final Figure figure;

    Measure(String meaning, Figure figure) {
        this.meaning = meaning;
        this.texts = Texts.ALL;
        this.figure = figure;
    }

    Measure(String meaning, Texts texts, ToDoubleFunction<Document> figure) {
        this.meaning = meaning;
        this.texts = texts;
        this.figure = (text, lists) -> figure.applyAsDouble(text);
    }

    /** The name in a pipeline file. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it counts. */
    String meaning() {
        return meaning;
    }

    /** Whether it is a number for any text; if not, it is {@code NaN} for blank texts. */
    boolean isTotal() {
        return texts == Texts.ALL;
    }

    double of(Document document, WordLists lists) {
        return figure.of(document, lists);
    }

    /** The names of all of them. */
    static List<String> names() {
        return Arrays.stream(values()).map(Measure::text).toList();
    }
}
