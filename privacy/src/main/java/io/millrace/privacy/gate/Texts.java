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

/** The texts of a sample: strings, JSON, lists of strings, and bytes that are UTF-8. Ciphertext is no text. */
public final class Texts {
    /** The mark of a field whose text a step has scrubbed. */
    public static final String SCRUBBED = "scrubbed";

    /** Where a text stands. */
    public record Place(int index, String field, boolean isScrubbed) {}

    private final List<Place> places;

    private Texts(List<Place> places) {
        this.places = places;
    }

    /** @param fields names, all that can hold text if empty; {@code except} names that are left out */
    static Texts of(List<String> fields, List<String> except, Binding binding) {
        except.forEach(name -> binding.field("except_fields", name));
        fields.forEach(name -> binding.field("fields", name, Kind.STRING, Kind.JSON, Kind.BYTES, Kind.LIST));
        List<Place> places = new ArrayList<>();
        for (Field field : binding.schema().fields()) {
            boolean isMeant = fields.isEmpty() || fields.contains(field.name());
            if (isMeant && !except.contains(field.name()) && isText(field)) {
                int index = binding.schema().indexOf(field.name());
                places.add(new Place(index, field.name(), field.tags().contains(SCRUBBED)));
            }
        }
        return new Texts(places);
    }

    private static boolean isText(Field field) {
        Kind kind = field.type().kind();
        return switch (kind) {
            case STRING, JSON -> true;
            case BYTES -> field.ciphertext() == Ciphertext.NONE;
            case LIST -> field.type().element().kind() == Kind.STRING;
            default -> false;
        };
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
