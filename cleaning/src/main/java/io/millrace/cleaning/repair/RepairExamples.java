package io.millrace.cleaning.repair;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each option of repair_unicode does to a text. */
final class RepairExamples {
    private static final List<Contrast> ALL = List.of(
            new Contrast("R&amp;D", "R&D", "unescape_html", "never", "R&amp;D"),
            new Contrast("<b>R&amp;D</b>", "<b>R&amp;D</b>", "unescape_html", "always", "<b>R&D</b>"),
            new Contrast("\u001b[31mred\u001b[0m", "red", "terminal_escapes", false, "[31mred[0m"),
            new Contrast("schÃ¶n", "schön", "decode_mojibake", false, "schÃ¶n"),
            new Contrast(
                    "dÃ©jÃ vu", "déjà vu", "restore_byte_a0", false, "dÃ©jÃ vu", "decode_inconsistent_utf8", false),
            new Contrast(
                    "â€œso\ufffd said â€\ufffd",
                    "“so\ufffd said \ufffd",
                    "replace_lossy_sequences",
                    false,
                    "“so\ufffd said â€\ufffd"),
            new Contrast("мир, schÃ¶n", "мир, schön", "decode_inconsistent_utf8", false, "мир, schÃ¶n"),
            new Contrast("мир\u0085", "мир…", "c1_controls", false, "мир\u0085"),
            new Contrast("ﬁne", "ﬁne", "latin_ligatures", true, "fine"),
            new Contrast("ＯＫ", "ＯＫ", "character_width", true, "OK"),
            new Contrast("“it’s”", "“it’s”", "uncurl_quotes", true, "\"it's\""),
            new Contrast("one\r\ntwo", "one\r\ntwo", "line_breaks", true, "one\ntwo"),
            new Contrast("half \ud83d", "half \ufffd", "surrogates", false, "half \ud83d"),
            new Contrast("be\u0007ll", "bell", "control_characters", false, "be\u0007ll"),
            new Contrast("Cafe\u0301 10³", "Café 10³", "normal_form", "nfkc", "Café 103"),
            new Contrast("schÃ¶n", "schön", "max_decode_length", 4, "schÃ¶n"));

    /**
     * A text, what becomes of it, and what becomes of it when one option has another value.
     *
     * @param more options of both: name, value …
     */
    private record Contrast(String text, String plain, String option, Object value, String otherwise, Object... more) {}

    private RepairExamples() {}

    static StepType<RepairUnicode.Settings> addTo(StepType<RepairUnicode.Settings> type) {
        StepType<RepairUnicode.Settings> shown = type.example(example("text", "GrÃ¼ÃŸe", "Grüße", "Ã¼"))
                .example(example("more", "GrÃ¼ÃŸe", "GrÃ¼ÃŸe", "ü"));
        for (Contrast contrast : ALL) {
            shown = shown.example(plain(contrast)).example(otherwise(contrast));
        }
        return shown;
    }

    private static Example example(String field, String text, String becomes, String more) {
        return Example.with("fields", List.of(field))
                .given("text: string, more: string", text, "Ã¼")
                .gives(becomes, more);
    }

    private static Example plain(Contrast contrast) {
        return Example.with(options(contrast))
                .given("text: string", contrast.text)
                .gives(contrast.plain);
    }

    private static Example otherwise(Contrast contrast) {
        return Example.with(options(contrast, contrast.option, contrast.value))
                .given("text: string", contrast.text)
                .gives(contrast.otherwise);
    }

    private static Object[] options(Contrast contrast, Object... changed) {
        List<Object> options = new ArrayList<>(List.of("fields", List.of("text")));
        options.addAll(Arrays.asList(contrast.more));
        options.addAll(Arrays.asList(changed));
        return options.toArray();
    }
}
