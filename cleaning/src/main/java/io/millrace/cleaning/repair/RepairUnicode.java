package io.millrace.cleaning.repair;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/**
 * The repairs of ftfy 6.3.1, each to be chosen. The defaults change nothing that a text may have meant: they are those of
 * datatrove's FTFYFormatter and NFC on top, so {@code normal_form: none} makes the same texts as datatrove does. With {@code
 * latin_ligatures}, {@code character_width}, {@code uncurl_quotes} and {@code line_breaks} on it makes the same as {@code
 * ftfy.fix_text}, and as Data-Juicer's fix_unicode_mapper.
 *
 * <p>Three things differ. Halves of a surrogate pair that stand beside each other are one character in Java from the start.
 * Texts that are made to take as many rounds as they have characters are left as they are after 32 (short ones: after more),
 * and so are more than 1,024 combining marks in a row. Normal forms are those of the Java runtime ({@link NormalForm}).
 */
public final class RepairUnicode implements MapStep {
    public static final StepType<Settings> TYPE =
            RepairExamples.addTo(StepType.of("repair_unicode", Settings.class, RepairUnicode::new)
                    .summary("Repairs texts that were decoded wrongly, and removes what only software put into them."));

    /** When character references of HTML are replaced. */
    public enum Unescaping {
        AUTO,
        ALWAYS,
        NEVER
    }

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(
                    doc = "Whether character references of HTML become the characters that they name: always, never, or"
                            + " (auto) only in lines before the first less-than sign, which tells of markup.",
                    fallback = "auto")
            Unescaping unescapeHtml,

            @Option(doc = "Whether control sequences of terminals (colours) are removed.", fallback = "true")
            boolean terminalEscapes,

            @Option(
                    doc =
                            "Whether UTF-8 that was read in a one-byte encoding is read again (windows-1250 to -1254 and -1257,"
                                    + " Latin-1 and -2, MacRoman, code page 437), as often as it was misread.",
                    fallback = "true")
            boolean decodeMojibake,

            @Option(
                    doc =
                            "For decode_mojibake: whether a space that completes a likely character is taken for the no-break"
                                    + " space that it was.",
                    fallback = "true")
            boolean restoreByteA0,

            @Option(
                    doc =
                            "For decode_mojibake: whether characters of which bytes were lost (as \ufffd or ?) become \ufffd, so"
                                    + " that the rest can be read.",
                    fallback = "true")
            boolean replaceLossySequences,

            @Option(
                    doc =
                            "For decode_mojibake: whether parts of a line are repaired where the whole line cannot be; they are"
                                    + " repaired by all means, whatever the other options say.",
                    fallback = "true")
            boolean decodeInconsistentUtf8,

            @Option(
                    doc =
                            "Whether the control characters U+0080 to U+009F become the characters of windows-1252 that they"
                                    + " were.",
                    fallback = "true")
            boolean c1Controls,

            @Option(doc = "Whether ligatures of Latin letters (\ufb01) become the letters.", fallback = "false")
            boolean latinLigatures,

            @Option(
                    doc =
                            "Whether characters of full and half width become those of usual width; changes the punctuation of"
                                    + " Chinese and Japanese.",
                    fallback = "false")
            boolean characterWidth,

            @Option(doc = "Whether curly quotes become straight ones.", fallback = "false")
            boolean uncurlQuotes,

            @Option(doc = "Whether all line ends become line feeds.", fallback = "false")
            boolean lineBreaks,

            @Option(doc = "Whether halves of surrogate pairs become \ufffd.", fallback = "true")
            boolean surrogates,

            @Option(
                    doc =
                            "Whether control characters are removed, but for white space; also the byte order mark and the"
                                    + " marks of annotations and embedded objects.",
                    fallback = "true")
            boolean controlCharacters,

            @Option(doc = "Normal form of Unicode: nfc, nfd, nfkc, nfkd or none.", fallback = "nfc")
            NormalForm normalForm,

            @Option(
                    doc = "Most characters of a line that are looked at together; longer lines are cut for it.",
                    fallback = "1000000",
                    min = 1)
            int maxDecodeLength) {}

    private final TextFields fields;
    private final TextRepair repair;

    RepairUnicode(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        repair = new TextRepair(settings);
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, repair::repaired);
    }
}
