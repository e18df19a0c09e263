package io.millrace.cleaning;

import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenization;
import io.millrace.cleaning.text.Tokenizer;
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
import io.millrace.core.Services;
import io.millrace.core.StepType;
import java.util.List;
import java.util.stream.IntStream;

/** Shows what the rules that count words and sentences see; a missing text has none. */
public final class SplitText implements MapStep {
    private static final String ABBREVIATED = "I saw Dr. Smith.";
    private static final String TEXT = "One line. With \"quotes\"\nthe next";

    public static final StepType<Settings> TYPE = StepType.of("split_text", Settings.class, SplitText::new)
            .summary("Puts the words or sentences of a text into a new field.")
            .example(Example.with("field", "text", "into", "parts", "tokenizer", "whitespace")
                    .given("text: string, more: string", TEXT, "a")
                    .gives(TEXT, "a", List.of("One", "line.", "With", "\"quotes\"", "the", "next")))
            .example(Example.with("field", "more", "into", "parts", "tokenizer", "whitespace")
                    .given("text: string, more: string", TEXT, "a")
                    .gives(TEXT, "a", List.of("a")))
            .example(Example.with("field", "text", "into", "parts")
                    .given("text: string, more: string", TEXT, "a")
                    .gives(TEXT, "a", List.of("One", "line", "With", "quotes", "the", "next")))
            .example(Example.with("field", "text", "into", "words", "tokenizer", "whitespace")
                    .given("text: string, more: string", TEXT, "a")
                    .gives(TEXT, "a", List.of("One", "line.", "With", "\"quotes\"", "the", "next")))
            .example(Example.with("field", "text", "into", "parts", "tokenizer", "whitespace", "unit", "sentence")
                    .given("text: string, more: string", TEXT, "a")
                    .gives(TEXT, "a", List.of("One line. With \"quotes\"", "the next")))
            .example(punkt("medical", "dr").gives(ABBREVIATED, List.of(ABBREVIATED)))
            .example(punkt("bare", "ltd").gives(ABBREVIATED, List.of("I saw Dr.", "Smith.")));

    /** Sentences by a model that knows one abbreviation. */
    private static Example punkt(String folder, String abbreviation) {
        return Example.with(
                        "field",
                        "text",
                        "into",
                        "parts",
                        "unit",
                        "sentence",
                        "tokenizer",
                        "nltk",
                        "punkt_folder",
                        folder)
                .file(folder + "/abbrev_types.txt", abbreviation)
                .file(folder + "/collocations.tab", "")
                .file(folder + "/sent_starters.txt", "")
                .file(folder + "/ortho_context.tab", "")
                .given("text: string", ABBREVIATED);
    }

    /** What a text is split into. */
    public enum Unit {
        WORD,
        SENTENCE
    }

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = "New field, a list of strings; sensitive or scrubbed if the text is.")
            String into,

            @Option(doc = "What the text is split into: word or sentence.", fallback = "word")
            Unit unit,

            @Option(doc = Tokenization.DOC, fallback = "unicode")
            Tokenization.Kind tokenizer,

            @Option(doc = Tokenization.FOLDER_DOC, fallback = Option.NONE)
            String punktFolder) {}

    private final Settings settings;
    private final int index;
    private final Schema output;
    private final Tokenization tokenization;
    private Tokenizer tokenizer;

    SplitText(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        Field made = Field.required(NewField.name("into", settings.into, binding), FieldType.list(FieldType.STRING));
        Field text = binding.schema().field(index);
        output = binding.schema().plus(made.madeOf(List.of(text)));
        tokenization = Tokenization.of(settings.tokenizer, settings.punktFolder, binding);
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public void open(Services services) {
        tokenizer = tokenization.open();
    }

    @Override
    public Sample map(Sample sample) {
        String text = sample.get(index, String.class);
        return sample.with(output, output.size() - 1, text == null ? List.of() : texts(spans(Document.of(text))));
    }

    private Spans spans(Document document) {
        return settings.unit == Unit.WORD ? document.words(tokenizer) : document.sentences(tokenizer);
    }

    private static List<String> texts(Spans spans) {
        return IntStream.range(0, spans.size()).mapToObj(spans::text).toList();
    }
}
