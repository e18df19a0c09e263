package io.millrace.privacy.gate;

import io.millrace.core.Binding;
import io.millrace.core.Ciphertext;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import io.millrace.core.Sample;
import io.millrace.privacy.find.FieldTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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
        boolean isSealed = field.type().kind() == Kind.BYTES && field.ciphertext() != Ciphertext.NONE;
        return FieldTexts.has(field) && !isSealed || isNumber(field);
    }

    private static boolean isNumber(Field field) {
        Kind kind = field.type().kind();
        return (kind == Kind.LIST ? field.type().element().kind() : kind) == Kind.INT64;
    }

    void each(Sample sample, BiConsumer<Place, String> taker) {
        for (Place place : places) {
            Object value = sample.get(place.index);
            if (place.isNumber) {
                numbers(value, number -> taker.accept(place, number));
            } else {
                FieldTexts.each(value, text -> taker.accept(place, text));
            }
        }
    }

    private static void numbers(Object value, Consumer<String> taker) {
        if (value instanceof List<?> items) {
            items.forEach(item -> numbers(item, taker));
        } else if (value instanceof Long number && number >= FEWEST && number <= MOST) {
            taker.accept(number.toString());
        }
    }
}
