package io.millrace.privacy.find;

import io.millrace.core.Bytes;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.privacy.find.FieldText.Form;
import java.util.List;
import java.util.function.Consumer;

/** The texts that a value of a field holds: a string, JSON, bytes, a number as long as a card's, and those of the items of a list. */
public final class FieldTexts {
    private FieldTexts() {}

    /** Whether values of the type may hold texts; bytes may be ciphertext. */
    public static boolean has(FieldType type) {
        return switch (type.kind()) {
            case STRING, JSON, BYTES, INT64, FLOAT64 -> true;
            case LIST -> has(type.element());
            default -> false;
        };
    }

    /** Nothing for null; the empty text for bytes and numbers in which nothing can be read. */
    public static void each(FieldType type, Object value, Consumer<FieldText> taker) {
        if (value == null) {
            return;
        }
        switch (type.kind()) {
            case STRING -> taker.accept(new FieldText((String) value, Form.TEXT));
            case JSON -> json((String) value, taker);
            case BYTES -> taker.accept(ByteText.of((Bytes) value));
            case INT64, FLOAT64 -> taker.accept(new FieldText(CardDigits.of((Number) value), Form.NUMBER));
            case LIST -> items(type.element(), (List<?>) value, taker);
            default -> {}
        }
    }

    private static void json(String json, Consumer<FieldText> taker) {
        taker.accept(new FieldText(json, Form.TEXT));
        CardDigits.inJson(json, digits -> taker.accept(new FieldText(digits, Form.NUMBER)));
    }

    private static void items(FieldType type, List<?> items, Consumer<FieldText> taker) {
        items.forEach(item -> each(type, item, taker));
        if (type.kind() == Kind.STRING) {
            joined(items, taker);
        }
    }

    /** A value that is spread over items makes short ones. */
    private static void joined(List<?> items, Consumer<FieldText> taker) {
        StringBuilder run = new StringBuilder();
        int count = 0;
        for (int at = 0; at <= items.size(); at++) {
            if (at < items.size() && items.get(at) instanceof String item && item.length() <= Reading.CELL) {
                run.append(count++ == 0 ? "" : " ").append(item);
                continue;
            }
            if (count > 1) {
                taker.accept(new FieldText(run.toString(), Form.JOINED));
            }
            run.setLength(0);
            count = 0;
        }
    }
}
