package io.millrace.cleaning;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        if (isPlain(text)) {
            return text;
        }
        String best = text;
        for (int round = 0; round < ROUNDS; round++) {
            String undone = undone(best);
            if (undone.equals(best)) {
                break;
            }
            best = undone;
        }
        return Normalizer.normalize(withoutControls(best), Normalizer.Form.NFC);
    }

    /** Nothing to repair, as in most texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || (c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
                return false;
            }
        }
        return true;
    }

    /** Bytes that are no UTF-8 are not the same after they were read and written: no exception is made for each text. */
    private static String undone(String text) {
        byte[] bytes = bytes(text);
        if (bytes == null) {
            return text;
        }
        String read = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(bytes, read.getBytes(StandardCharsets.UTF_8)) ? read : text;
    }

    /** The text in windows-1252, its five unused bytes as the control characters that they are in Latin-1; null if it cannot. */
    private static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        boolean beyondAscii = false;
        for (int i = 0; i < bytes.length; i++) {
            int code = CodePage.byteOf(text.charAt(i));
            if (code < 0) {
                return null;
            }
            bytes[i] = (byte) code;
            beyondAscii |= code > 0x7F;
        }
        return beyondAscii ? bytes : null;
    }

    /** The characters of windows-1252 that Latin-1 has elsewhere; bytes that it leaves unused are those of Latin-1. */
    private static final class CodePage {
        private static final int ABSENT = -1;
        private static final Map<Character, Integer> BEYOND_LATIN = beyondLatin();

        private static Map<Character, Integer> beyondLatin() {
            Map<Character, Integer> codes = new HashMap<>();
            for (int code = 0x80; code < 0xA0; code++) {
                char c = new String(new byte[] {(byte) code}, MISREAD).charAt(0);
                if (c != '\uFFFD') {
                    codes.put(c, code);
                }
            }
            return codes;
        }

        static int byteOf(char c) {
            return c <= 0xFF ? c : BEYOND_LATIN.getOrDefault(c, ABSENT);
        }
    }

    private static String withoutControls(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c != 0xFEFF && !Character.isISOControl(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
