package io.millrace.cleaning.normal;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/**
 * Punctuation of Chinese, of typography and of other languages becomes that of ASCII, by the table of Data-Juicer's
 * punctuation_normalization_mapper, which comes from BigScience.
 */
public final class NormalizePunctuation implements MapStep {
    /** The table as it is, or without two slips: it makes the full-width digit one a quotation mark, and leaves ‘. */
    public enum Table {
        CORRECTED,
        DATA_JUICER
    }

    private static final String[] PAIRS = {
        "，,", "。.", "、,", "„\"", "”\"", "“\"", "«\"", "»\"", "」\"", "「\"", "《\"", "》\"", "´'", "∶:", "：:", "？?", "！!",
        "（(", "）)", "；;", "–-", "— - ", "．. ", "～~", "’'", "…...", "━-", "〈<", "〉>", "【[", "】]", "％%", "►-"
    };

    public static final StepType<Settings> TYPE = StepType.of(
                    "normalize_punctuation", Settings.class, NormalizePunctuation::new)
            .summary("Replaces punctuation of other scripts and of typography by that of ASCII.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "“１，２”…", "好。")
                    .gives("\"1,２\"...", "好。"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "“１，２”…", "好。")
                    .gives("“１，２”…", "好."))
            .example(Example.with("fields", List.of("text"), "table", "data_juicer")
                    .given("text: string, more: string", "“１，２”…", "好。")
                    .gives("\"\",２\"...", "好。"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(
                    doc =
                            "corrected, or data_juicer: the full-width digit one becomes a quotation mark, and the opening"
                                    + " single quotation mark stays.",
                    fallback = "corrected")
            Table table) {}

    private final TextFields fields;
    private final String[] forms = new String[1 << Character.SIZE];

    NormalizePunctuation(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        for (String pair : PAIRS) {
            forms[pair.charAt(0)] = pair.substring(1);
        }
        boolean isCorrected = settings.table == Table.CORRECTED;
        forms['１'] = isCorrected ? "1" : "\"";
        forms['‘'] = isCorrected ? "'" : null;
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, this::normal);
    }

    private String normal(String text) {
        int copied = 0;
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && forms[c] != null) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i).append(forms[c]);
                copied = i + 1;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }
}
