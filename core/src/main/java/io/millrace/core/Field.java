package io.millrace.core;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field of a schema. A tag {@code sensitive} means that a privacy step must treat it before a sink. */
public record Field(String name, FieldType type, boolean optional, Set<String> tags, Ciphertext ciphertext)
        implements java.io.Serializable {
    public static final String SENSITIVE = "sensitive";
    /** The tag of a field whose text a step has scrubbed: what still looks private in it is a surrogate. */
    public static final String SCRUBBED = "scrubbed";
    /** Shape of a field's name: contract, R11. */
    public static final String NAME = "[a-z_][a-z0-9_]{0,62}";

    public Field {
        tags = Set.copyOf(tags);
        if (optional && type.kind() == Kind.TENSOR) {
            throw new IllegalArgumentException(
                    "a tensor is never optional: readers cannot open a null in a fixed-size list");
        }
    }

    public static Field required(String name, FieldType type) {
        return new Field(name, type, false, Set.of(), Ciphertext.NONE);
    }

    public static Field optional(String name, FieldType type) {
        return new Field(name, type, true, Set.of(), Ciphertext.NONE);
    }

    public boolean isSensitive() {
        return tags.contains(SENSITIVE);
    }

    public boolean isScrubbed() {
        return tags.contains(SCRUBBED);
    }

    /** The same field with its values made of those of others: sensitive if one of them is, scrubbed if all are. */
    public Field madeOf(List<Field> read) {
        Field made = read.stream().anyMatch(Field::isSensitive) ? sensitive() : this;
        return !read.isEmpty() && read.stream().allMatch(Field::isScrubbed) ? made.tagged(SCRUBBED) : made;
    }

    /** The same field with another type; a ciphertext mark does not survive. */
    public Field as(FieldType other) {
        return new Field(name, other, optional, tags, Ciphertext.NONE);
    }

    public Field orNull(boolean mayBeNull) {
        return new Field(name, type, mayBeNull, tags, ciphertext);
    }

    public Field sensitive() {
        return tagged(SENSITIVE);
    }

    public Field tagged(String tag) {
        Set<String> more = Stream.concat(tags.stream(), Stream.of(tag)).collect(Collectors.toSet());
        return new Field(name, type, optional, more, ciphertext);
    }

    /** The same field after a privacy step: no longer sensitive. */
    public Field treated() {
        Set<String> rest = tags.stream().filter(tag -> !tag.equals(SENSITIVE)).collect(Collectors.toSet());
        return new Field(name, type, optional, rest, ciphertext);
    }

    public Field sealed(Ciphertext action) {
        return new Field(name, FieldType.BYTES, optional, treated().tags, action);
    }
}
