package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Document;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.NewField;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import io.millrace.core.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Numbers of a sensitive text are sensitive. A number is missing where the text is, and where there is none, such as the
 * mean length of no words.
 */
public final class MeasureText implements MapStep {
    static final String INTO_DOC =
            "Name of a new field to the measure it is to hold: characters, alphanumeric_ratio (letters and "
                    + "numbers among the characters), special_character_ratio (Data-Juicer's special characters among the "
                    + "characters), character_repetition_ratio (the most frequent sequences of 10 characters among all "
                    + "sequences of 10), mean_line_characters (characters per line), longest_line_characters (characters "
                    + "of the longest line), refined_words (words that hold more than special characters), "
                    + "word_repetition_ratio (repeated sequences of 10 refined words among all sequences of 10), "
                    + "stop_word_ratio (listed stop words among the refined words), flagged_word_ratio (listed flagged "
                    + "words among the refined words), non_alphanumeric_ratio (characters that are no ASCII letter, ASCII "
                    + "digit, line feed or one of ?!,. among all), digit_ratio (ASCII digits among the characters), "
                    + "blank_ratio (spaces, tabs, line feeds, carriage returns and backspaces among the characters), "
                    + "bracket_ratio (round, square, curly and angle brackets among the characters), url_character_ratio "
                    + "(characters of web addresses among all), boilerplate_paragraph_ratio (paragraphs with a phrase of "
                    + "policies or cookie notices among all; 1 where lorem ipsum stands), distinct_line_ratio (distinct "
                    + "lines among the lines that are not blank), distinct_line_character_ratio (characters of distinct "
                    + "lines among those of the lines that are not blank), distinct_paragraph_ratio (distinct paragraphs "
                    + "among all), distinct_paragraph_character_ratio (characters of distinct paragraphs among those of "
                    + "all), bullet_line_ratio (lines that begin with a bullet among those that are not blank), "
                    + "unended_line_ratio (lines that end without one of .?! or a quote among those that are not blank), "
                    + "ellipsis_line_ratio (lines that end in an ellipsis or read more among those that are not blank), "
                    + "words, mean_word_characters (characters per word), longest_word_characters (characters of the "
                    + "longest word), symbol_word_ratio (words that are an ellipsis or mostly # among all), "
                    + "alphabetic_word_ratio (words with an alphabetic character among all), common_english_words (words "
                    + "that are one of the, be, to, of, and, that, have, with), top_2_gram_ratio (characters of the most "
                    + "frequent sequence of 2 words among all), top_3_gram_ratio (characters of the most frequent sequence "
                    + "of 3 words among all), top_4_gram_ratio (characters of the most frequent sequence of 4 words among "
                    + "all), duplicate_5_gram_ratio (characters of sequences of 5 words that stood before among all), "
                    + "duplicate_6_gram_ratio (characters of sequences of 6 words that stood before among all), "
                    + "duplicate_7_gram_ratio (characters of sequences of 7 words that stood before among all), "
                    + "duplicate_8_gram_ratio (characters of sequences of 8 words that stood before among all), "
                    + "duplicate_9_gram_ratio (characters of sequences of 9 words that stood before among all), "
                    + "duplicate_10_gram_ratio (characters of sequences of 10 words that stood before among all).";

    public static final StepType<Settings> TYPE = StepType.of("measure_text", Settings.class, MeasureText::new)
            .summary("Adds numbers that say something about a text, each as a new field of type float64.")
            .example(Example.with("field", "text", "into", Map.of("length", "characters"))
                    .given("text: string, more: string", "Hello there", "one 2")
                    .gives("Hello there", "one 2", 11.0))
            .example(Example.with("field", "more", "into", Map.of("length", "characters"))
                    .given("text: string, more: string", "Hello there", "one 2")
                    .gives("Hello there", "one 2", 5.0))
            .example(Example.with("field", "more", "into", Map.of("digits", "digit_ratio"))
                    .given("text: string, more: string", "Hello there", "one 2")
                    .gives("Hello there", "one 2", 0.2))
            .example(Example.with("field", "text", "into", Map.of("word_length", "mean_word_characters"))
                    .given("text: string", " ")
                    .gives(" ", null))
            .example(Example.with(
                            "field", "text", "into", Map.of("stops", "stop_word_ratio"), "stop_words", List.of("the"))
                    .given("text: string", "The end of it")
                    .gives("The end of it", 0.25))
            .example(Example.with(
                            "field",
                            "text",
                            "into",
                            Map.of("stops", "stop_word_ratio"),
                            "stop_words",
                            List.of("the", "of"))
                    .given("text: string", "The end of it")
                    .gives("The end of it", 0.5))
            .example(Example.with(
                            "field",
                            "text",
                            "into",
                            Map.of("flagged", "flagged_word_ratio"),
                            "flagged_words",
                            List.of("casino"))
                    .given("text: string", "Casino, open now")
                    .gives("Casino, open now", 1 / 3.0))
            .example(Example.with(
                            "field",
                            "text",
                            "into",
                            Map.of("flagged", "flagged_word_ratio"),
                            "flagged_words",
                            List.of("lottery"))
                    .given("text: string", "Casino, open now")
                    .gives("Casino, open now", 0.0));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,
            @Option(doc = INTO_DOC) Map<String, String> into,

            @Option(doc = "Words for stop_word_ratio:" + WordListOption.DOC, fallback = Option.NONE)
            List<String> stopWords,

            @Option(doc = "Words for flagged_word_ratio:" + WordListOption.DOC, fallback = Option.NONE)
            List<String> flaggedWords) {}

    private final int index;
    private final List<Measure> measures;
    private final WordLists lists;
    private final Schema output;

    MeasureText(Settings settings, Binding binding) {
        index = binding.field("field", settings.field, Kind.STRING);
        measures = settings.into.entrySet().stream()
                .map(entry -> measure(entry.getKey(), entry.getValue(), binding))
                .toList();
        lists = new WordLists(
                list("stop_words", settings.stopWords, Measure.STOP_WORD_RATIO, binding),
                list("flagged_words", settings.flaggedWords, Measure.FLAGGED_WORD_RATIO, binding));
        output = output(List.copyOf(settings.into.keySet()), binding);
    }

    private static Measure measure(String column, String name, Binding binding) {
        if (!Measure.names().contains(name)) {
            binding.problem(
                    "into." + column, "there is no measure '" + name + "'" + Suggestion.among(name, Measure.names()));
            return Measure.CHARACTERS;
        }
        return Measure.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Set<String> list(String option, List<String> entries, Measure user, Binding binding) {
        if (entries.isEmpty() && measures.contains(user)) {
            binding.problem(option, "is missing: " + user.text() + " needs it");
        } else if (!entries.isEmpty() && !measures.contains(user)) {
            binding.problem(option, "has no effect: " + user.text() + " is not measured");
        }
        return WordListOption.read(option, entries, binding);
    }

    private Schema output(List<String> columns, Binding binding) {
        Schema made = binding.schema();
        if (columns.isEmpty()) {
            binding.problem("into", "names no measure; name at least one, as in {length: characters}");
        }
        for (int i = 0; i < columns.size(); i++) {
            String name = NewField.name("into", columns.get(i), made, binding);
            made = made.plus(column(name, measures.get(i), binding.schema().field(index)));
        }
        return made;
    }

    private static Field column(String name, Measure measure, Field text) {
        Field column = Field.required(name, FieldType.FLOAT64).orNull(text.optional() || !measure.isTotal());
        return text.isSensitive() ? column.sensitive() : column;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        String text = sample.get(index, String.class);
        Document document = text == null ? null : Document.of(text);
        Sample measured = sample;
        int first = sample.schema().size();
        for (int i = 0; i < measures.size(); i++) {
            measured = measured.with(output, first + i, document == null ? null : value(measures.get(i), document));
        }
        return measured;
    }

    private Double value(Measure measure, Document document) {
        double value = measure.of(document, lists);
        return Double.isNaN(value) ? null : value;
    }
}
