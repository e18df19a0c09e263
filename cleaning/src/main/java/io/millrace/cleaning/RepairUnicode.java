package io.millrace.cleaning;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/**
 * Undoes UTF-8 that was read as windows-1252, up to three times over: text whose characters are all in that code page, and
 * whose bytes there are valid UTF-8 with at least one character beyond ASCII, is hardly ever meant as it stands.
 */
public final class RepairUnicode implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("repair_unicode", Settings.class, RepairUnicode::new)
            .summary("Undoes wrongly decoded UTF-8, removes control characters and composes characters (NFC).")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "GrÃ¼ÃŸe", "Ã¼")
                    .gives("Grüße", "Ã¼"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "GrÃ¼ÃŸe", "Ã¼")
                    .gives("GrÃ¼ÃŸe", "ü"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields) {}

    private static final int ROUNDS = 3;
    private static final Charset MISREAD = Charset.forName("windows-1252");

    private final TextFields fields;

    RepairUnicode(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, RepairUnicode::repaired);
    }

    private static String repaired(String text) {
        String best = text;
        for (int round = 0; round < ROUNDS; round++) {
            best = undone(best);
        }
        return Normalizer.normalize(withoutControls(best), Normalizer.Form.NFC);
    }

    private static String undone(String text) {
        byte[] bytes = bytes(text);
        if (bytes == null) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException meantAsItStands) {
            return text;
        }
    }

    /** The text in windows-1252, its five unused bytes as the control characters that they are in Latin-1; null if it cannot. */
    private static byte[] bytes(String text) {
        var encoder = MISREAD.newEncoder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        boolean beyondAscii = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            beyondAscii |= c > 0x7F;
            if (c <= 0xFF && (c < 0x80 || c >= 0xA0 || !encoder.canEncode(c))) {
                bytes.write(c);
            } else if (encoder.canEncode(c)) {
                bytes.writeBytes(MISREAD.encode(CharBuffer.wrap(new char[] {c})).array());
            } else {
                return null;
            }
        }
        return beyondAscii ? bytes.toByteArray() : null;
    }

    private static String withoutControls(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c != 0xFEFF && !Character.isISOControl(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
