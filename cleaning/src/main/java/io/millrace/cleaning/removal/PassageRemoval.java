package io.millrace.cleaning.removal;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Kind;
import io.millrace.core.Sample;
import java.util.List;
import java.util.function.Function;

/** Puts a replacement in place of the passages of texts that a rule means: the body of steps with these two options. */
final class PassageRemoval {
    static final String FIELDS_DOC = "Fields that hold text.";
    static final String REPLACEMENT_DOC = "What stands in place of each one; taken as it is.";

    private final TextFields fields;
    private final String replacement;
    private final Function<String, Matches> rule;

    private PassageRemoval(TextFields fields, String replacement, Function<String, Matches> rule) {
        this.fields = fields;
        this.replacement = replacement;
        this.rule = rule;
    }

    /** @param rule what it means in a text */
    static PassageRemoval of(List<String> fields, String replacement, Binding binding, Function<String, Matches> rule) {
        return new PassageRemoval(new TextFields(binding.fields("fields", fields, Kind.STRING)), replacement, rule);
    }

    Sample from(Sample sample) {
        return fields.change(sample, text -> rule.apply(text).replaced(text, replacement));
    }
}
