package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;

/** For texts whose beginning says the coarser part: postal codes, IP addresses, codes of diagnoses. */
public final class GeneralizeText implements MapStep {
    static final String TOO_SHORT = "too_short";

    private static final String FIELDS = "postcode: string!, ip: string!";
    private static final String POSTCODE = "80331";
    private static final String IP = "198.51.100.7";

    public static final StepType<Settings> TYPE = StepType.of("generalize_text", Settings.class, GeneralizeText::new)
            .summary("Keeps the beginning of a text: so many characters, or so many parts.")
            .rejects(TOO_SHORT)
            .example(Example.with("field", "postcode", "keep_first", 2)
                    .given(FIELDS, POSTCODE, IP)
                    .gives("80", IP))
            .example(Example.with("field", "postcode", "keep_first", 3)
                    .given(FIELDS, POSTCODE, IP)
                    .gives("803", IP))
            .example(Example.with("field", "ip", "keep_first", 2)
                    .given(FIELDS, POSTCODE, IP)
                    .gives(POSTCODE, "19"))
            .example(Example.with("field", "ip", "keep_first", 2, "separator", ".")
                    .given(FIELDS, POSTCODE, IP)
                    .gives(POSTCODE, "198.51"))
            .example(Example.with("field", "postcode", "keep_first", 5)
                    .given("postcode: string!", POSTCODE)
                    .rejects(TOO_SHORT));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(
                    doc = "How many characters stay, or parts with a separator; a text that has no more is rejected.",
                    min = 1,
                    max = 1000)
            int keepFirst,

            @Option(
                    doc = "What stands between the parts, as the . of an IP address; none if not given.",
                    fallback = Option.NONE)
            String separator) {}

    private final Settings settings;
    private final int index;
    private final Schema output;

    GeneralizeText(Settings settings, Binding binding) {
        this.settings = settings;
        index = Target.of(binding, "field", settings.field, Kind.STRING);
        output = binding.schema().with(index, binding.schema().field(index).treated());
        if (settings.separator != null && settings.separator.isEmpty()) {
            binding.problem("separator", "is empty; leave it out to count characters");
        }
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    /** An empty text has nothing to hide. */
    @Override
    public Sample map(Sample sample) {
        String text = sample.get(index, String.class);
        return sample.with(output, index, text == null || text.isEmpty() ? text : text.substring(0, end(text)));
    }

    private int end(String text) {
        int end = settings.separator == null ? endOfCharacters(text) : endOfParts(text);
        if (end < 0 || end >= text.length()) {
            throw new RejectSample(TOO_SHORT);
        }
        return end;
    }

    private int endOfCharacters(String text) {
        int end = 0;
        for (int kept = 0; kept < settings.keepFirst && end < text.length(); kept++) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** -1 if there are no more parts than are kept. */
    private int endOfParts(String text) {
        int end = text.indexOf(settings.separator);
        for (int kept = 1; kept < settings.keepFirst && end >= 0; kept++) {
            end = text.indexOf(settings.separator, end + settings.separator.length());
        }
        return end;
    }
}
