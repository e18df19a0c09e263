package io.millrace.privacy.gate;

import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Ciphertext;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import io.millrace.core.Sample;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The texts of a sample: strings, JSON, bytes that are UTF-8, whole numbers as long as those of cards, and lists of strings or
 * such numbers. Ciphertext is no text.
 */
public final class Texts {
    /** The mark of a field whose text a step has scrubbed. */
    public static final String SCRUBBED = "scrubbed";

    /** Where a text stands. */
    public record Place(int index, String field, boolean isScrubbed, boolean isNumber) {}

    /** Numbers of cards have 15 or 16 digits; others of that length are rare. */
    private static final long FEWEST = 100_000_000_000_000L, MOST = 9_999_999_999_999_999L;

    private final List<Place> places;

    private Texts(List<Place> places) {
        this.places = places;
    }

    /** @param fields names, all that can hold text if empty; {@code except} names that are left out */
    static Texts of(List<String> fields, List<String> except, Binding binding) {
        except.forEach(name -> binding.field("except_fields", name));
        fields.forEach(
                name -> binding.field("fields", name, Kind.STRING, Kind.JSON, Kind.BYTES, Kind.INT64, Kind.LIST));
        List<Place> places = new ArrayList<>();
        for (Field field : binding.schema().fields()) {
            boolean isMeant = fields.isEmpty() || fields.contains(field.name());
            if (isMeant && !except.contains(field.name()) && isText(field)) {
                int index = binding.schema().indexOf(field.name());
                boolean isScrubbed = field.tags().contains(SCRUBBED);
                places.add(new Place(index, field.name(), isScrubbed, isNumber(field)));
            }
        }
        return new Texts(places);
    }

    private static boolean isText(Field field) {
        Kind kind = field.type().kind();
        return switch (kind) {
            case STRING, JSON, INT64 -> true;
            case BYTES -> field.ciphertext() == Ciphertext.NONE;
            case LIST -> field.type().element().kind() == Kind.STRING || isNumber(field);
            default -> false;
        };
    }

    private static boolean isNumber(Field field) {
        Kind kind = field.type().kind();
        return (kind == Kind.LIST ? field.type().element().kind() : kind) == Kind.INT64;
    }

    void each(Sample sample, BiConsumer<Place, String> taker) {
        for (Place place : places) {
            each(sample.get(place.index), text -> taker.accept(place, text));
        }
    }

    private static void each(Object value, java.util.function.Consumer<String> taker) {
        if (value instanceof String text) {
            taker.accept(text);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> each(item, taker));
        } else if (value instanceof Long number) {
            if (number >= FEWEST && number <= MOST) {
                taker.accept(number.toString());
            }
        } else if (value instanceof Bytes bytes) {
            String text = decoded(bytes);
            if (text != null) {
                taker.accept(text);
            }
        }
    }

    /** Null if the bytes are no UTF-8. */
    private static String decoded(Bytes bytes) {
        try {
            ByteBuffer buffer = bytes.buffer();
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }
}
