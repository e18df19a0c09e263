package io.millrace.privacy.gate;

import io.millrace.core.Binding;
import io.millrace.core.Ciphertext;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.Sample;
import io.millrace.privacy.find.FieldText;
import io.millrace.privacy.find.FieldTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The texts of a sample: those of every field that may hold some. Ciphertext is no text. */
public final class Texts {
    /** Where a text stands. */
    public record Place(int index, String field, FieldType type, boolean isScrubbed) {}

    private final List<Place> places;

    private Texts(List<Place> places) {
        this.places = places;
    }

    /** @param fields names, all that can hold text if empty; {@code except} names that are left out */
    static Texts of(List<String> fields, List<String> except, Binding binding) {
        except.forEach(name -> binding.field("except_fields", name));
        fields.forEach(name ->
                binding.field("fields", name, Kind.STRING, Kind.JSON, Kind.BYTES, Kind.INT64, Kind.FLOAT64, Kind.LIST));
        List<Place> places = new ArrayList<>();
        for (Field field : binding.schema().fields()) {
            boolean isMeant = fields.isEmpty() || fields.contains(field.name());
            if (isMeant && !except.contains(field.name()) && isText(field)) {
                int index = binding.schema().indexOf(field.name());
                places.add(new Place(index, field.name(), field.type(), field.isScrubbed()));
            }
        }
        return new Texts(places);
    }

    private static boolean isText(Field field) {
        boolean isSealed = field.type().kind() == Kind.BYTES && field.ciphertext() != Ciphertext.NONE;
        return FieldTexts.has(field.type()) && !isSealed;
    }

    void each(Sample sample, BiConsumer<Place, FieldText> taker) {
        for (Place place : places) {
            FieldTexts.each(place.type, sample.get(place.index), text -> taker.accept(place, text));
        }
    }
}
