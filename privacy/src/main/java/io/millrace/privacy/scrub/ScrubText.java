package io.millrace.privacy.scrub;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.Suggestion;
import io.millrace.core.pattern.Allowance;
import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.DetectionSettings;
import io.millrace.privacy.find.Finding;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.treat.Target;
import io.millrace.privacy.treat.UsesDomain;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what is private in a text, its encoded forms too, and puts something else in its place. */
public final class ScrubText implements MapStep, UsesDomain {
    /** Of so many letters a pattern cannot look at all from each. */
    private static final int MANY = 240;

    private static final String TEXT = "write to maria.lopez@mail-harbor.com or call 212-736-5000";

    public static final StepType<Settings> TYPE = StepType.of("scrub_text", Settings.class, ScrubText::new)
            .summary(
                    "Replaces what is private in a text: names, addresses, numbers, secrets, as they are written or encoded.")
            .rejects(Allowance.COSTLY)
            .example(Example.with("field", "text")
                    .given("text: string!, more: string", TEXT, TEXT)
                    .gives("write to [EMAIL] or call [PHONE]", TEXT))
            .example(Example.with("field", "more")
                    .given("text: string!, more: string", TEXT, TEXT)
                    .gives(TEXT, "write to [EMAIL] or call [PHONE]"))
            .example(Example.with("field", "text", "replace_with", "mask")
                    .given("text: string!, more: string", TEXT, TEXT)
                    .gives("write to *************************** or call ************", TEXT))
            .example(Example.with("field", "text", "by_type", Map.of("PHONE", "remove"))
                    .given("text: string!, more: string", TEXT, TEXT)
                    .gives("write to [EMAIL] or call ", TEXT))
            .example(Example.with("field", "text", "replace_with", "pseudonym", "domain", "orders")
                    .given("text: string!, more: string", TEXT, TEXT)
                    .gives("write to [EMAIL_2f39773d7b08bbc3] or call [PHONE_50defee4b946de54]", TEXT))
            .example(Example.with("field", "text", "replace_with", "pseudonym", "domain", "customers")
                    .given("text: string!, more: string", TEXT, TEXT)
                    .gives("write to [EMAIL_c822145a8037e843] or call [PHONE_9172dd3488dafa25]", TEXT))
            .example(Example.with("field", "text", "replace_with", "surrogate", "domain", "orders")
                    .given("text: string!, more: string", TEXT, TEXT)
                    .gives("write to rosario.perrot@example.org or call 304-555-0189", TEXT))
            .example(Example.with("field", "text", "replace_with", "surrogate", "domain", "customers")
                    .given("text: string!, more: string", TEXT, TEXT)
                    .gives("write to denise.aubry@example.net or call 440-555-0177", TEXT))
            .example(Example.with("field", "text", "find", Map.of("types", List.of("EMAIL")))
                    .given("text: string!, more: string", TEXT, TEXT)
                    .gives("write to [EMAIL] or call 212-736-5000", TEXT))
            .example(Example.with("field", "text", "find", Map.of("patterns", Map.of("PART", "a.*b|a")))
                    .given("text: string", "a".repeat(MANY))
                    .rejects(Allowance.COSTLY));

    public record Settings(
            @Option(doc = "Field that holds the text, or a list of texts.")
            String field,

            @Option(
                    doc = "What stands for a finding: its type, stars, nothing, a keyed pseudonym, a token that can be"
                            + " opened, or a realistic value of the same form that is nobody's.",
                    fallback = "type")
            Replacement replaceWith,

            @Option(doc = "Another replacement for some types: type → replacement.", fallback = Option.NONE)
            Map<String, String> byType,

            @Option(
                    doc =
                            "Domain whose keys pseudonyms, tokens and surrogates are made with: equal values of one domain"
                                    + " get equal ones.",
                    fallback = "texts")
            String domain,

            @Option(doc = "What is found; every type if not given.", fallback = Option.NONE)
            DetectionSettings find) {}

    private final Settings settings;
    private final int index;
    private final Schema output;
    private final Detection detection;
    private final Map<String, Replacement> byType = new LinkedHashMap<>();
    private Replacer replacer;

    ScrubText(Settings settings, Binding binding) {
        this.settings = settings;
        index = Target.of(binding, "field", settings.field, Kind.STRING, Kind.LIST);
        FieldType type = binding.schema().field(index).type();
        if (type.kind() == Kind.LIST && type.element().kind() != Kind.STRING) {
            binding.problem(
                    "field", "the field " + settings.field + " is " + type + "; this step takes string, list<string>");
        }
        output = binding.schema()
                .with(index, binding.schema().field(index).treated().tagged(Field.SCRUBBED));
        detection = new Detection(settings.find == null ? DetectionSettings.DEFAULT : settings.find, "find", binding);
        settings.byType.forEach((name, replacement) -> addType(name, replacement, binding));
        Target.domain(binding, settings.domain);
    }

    private void addType(String name, String replacement, Binding binding) {
        List<String> known =
                Arrays.stream(Replacement.values()).map(Replacement::text).toList();
        if (!detection.types().contains(name)) {
            binding.problem(
                    "by_type", name + " is no type that is found here" + Suggestion.among(name, detection.types()));
        } else if (!known.contains(replacement)) {
            binding.problem(
                    "by_type",
                    name + ": '" + replacement + "' is no replacement; use one of " + String.join(", ", known));
        } else {
            byType.put(name, Replacement.values()[known.indexOf(replacement)]);
        }
    }

    private boolean isKeyed() {
        return settings.replaceWith.isKeyed() || byType.values().stream().anyMatch(Replacement::isKeyed);
    }

    /** Null where nothing is keyed. */
    @Override
    public String domain() {
        return isKeyed() ? settings.domain : null;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public void open(Services services) {
        detection.open();
        FieldKeys keys = isKeyed() ? services.get(FieldKeys.class) : null;
        if (keys != null) {
            keys.require(settings.domain);
        }
        replacer = new Replacer(settings.replaceWith, byType, settings.domain, keys);
    }

    @Override
    public Sample map(Sample sample) {
        return sample.with(output, index, scrubbed(sample.get(index)));
    }

    private Object scrubbed(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(this::scrubbed).toList();
        }
        return value == null ? null : scrubbed((String) value);
    }

    private String scrubbed(String text) {
        List<Finding> passages = Passages.of(detection.candidates(text));
        if (passages.isEmpty()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        int at = 0;
        for (Finding passage : passages) {
            rest.append(text, at, passage.start());
            rest.append(replacer.of(passage, text.substring(passage.start(), passage.end())));
            at = passage.end();
        }
        return rest.append(text, at, text.length()).toString();
    }
}
