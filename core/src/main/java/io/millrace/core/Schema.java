package io.millrace.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A flat, ordered list of fields with distinct names. Immutable. */
public final class Schema implements java.io.Serializable {
    private final List<Field> fields;
    private final HashMap<String, Integer> positions = new HashMap<>();

    public Schema(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (Field field : fields) {
            if (positions.put(field.name(), positions.size()) != null) {
                throw new IllegalArgumentException("the field " + field.name() + " stands twice in the schema");
            }
        }
    }

    public static Schema of(Field... fields) {
        return new Schema(List.of(fields));
    }

    public List<Field> fields() {
        return fields;
    }

    public int size() {
        return fields.size();
    }

    public Field field(int index) {
        return fields.get(index);
    }

    /** Position of a field, or -1. */
    public int indexOf(String name) {
        return positions.getOrDefault(name, -1);
    }

    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    public Schema with(int index, Field field) {
        List<Field> changed = new ArrayList<>(fields);
        changed.set(index, field);
        return new Schema(changed);
    }

    public Schema plus(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Schema(more);
    }

    public Schema without(int index) {
        List<Field> fewer = new ArrayList<>(fields);
        fewer.remove(index);
        return new Schema(fewer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema schema && fields.equals(schema.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
