package io.millrace.cleaning.repair;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** By the Unicode version of the Java runtime. Texts that are in the form already stay the same objects. */
public final class NormalizeUnicode implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of(
                    "normalize_unicode", Settings.class, NormalizeUnicode::new)
            .summary("Brings texts into a normal form of Unicode.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "Cafe\u0301 10³", "ﬁne")
                    .gives("Café 10³", "ﬁne"))
            .example(Example.with("fields", List.of("text"), "normal_form", "nfkc")
                    .given("text: string, more: string", "Cafe\u0301 10³", "ﬁne")
                    .gives("Café 103", "ﬁne"))
            .example(Example.with("fields", List.of("more"), "normal_form", "nfkc")
                    .given("text: string, more: string", "Cafe\u0301 10³", "ﬁne")
                    .gives("Cafe\u0301 10³", "fine"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(
                    doc =
                            "nfc (composed), nfd (decomposed), nfkc or nfkd (the same, and compatible characters become one).",
                    fallback = "nfc")
            NormalForm normalForm) {
        public Settings {
            if (normalForm == NormalForm.NONE) {
                throw new IllegalArgumentException("normal_form: must be nfc, nfd, nfkc or nfkd; none changes nothing");
            }
        }
    }

    private final TextFields fields;
    private final NormalForm form;
    private final boolean[] settled;

    NormalizeUnicode(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        form = settings.normalForm;
        settled = form.settled();
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, this::normalized);
    }

    private String normalized(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!settled[text.charAt(i)]) {
                return form.normalized(text);
            }
        }
        return text;
    }
}
