package io.millrace.privacy.find;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The texts that a value of a field holds: a string, JSON, bytes that are UTF-8, and each string of a list. */
public final class FieldTexts {
    private FieldTexts() {}

    /** Whether values of the field may hold texts; bytes may be ciphertext. */
    public static boolean has(Field field) {
        return switch (field.type().kind()) {
            case STRING, JSON, BYTES -> true;
            case LIST -> field.type().element().kind() == Kind.STRING;
            default -> false;
        };
    }

    /** Nothing for null; the empty text for bytes that are none, such as ciphertext: nothing in them can be read. */
    public static void each(Object value, Consumer<String> taker) {
        if (value instanceof String text) {
            taker.accept(text);
        } else if (value instanceof List<?> items) {
            items.forEach(item -> each(item, taker));
        } else if (value instanceof Bytes bytes) {
            taker.accept(decoded(bytes));
        }
    }

    private static String decoded(Bytes bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.buffer()).toString();
        } catch (CharacterCodingException notText) {
            return "";
        }
    }
}
