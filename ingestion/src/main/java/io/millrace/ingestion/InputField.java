package io.millrace.ingestion;

import io.millrace.core.Field;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A field of a pipeline's schema and where its value stands in a record.
 *
 * @param from keys from the outside in with dots between, as in {@code body.text}
 */
public record InputField(Field field, String from) implements Serializable {
    public InputField {
        problem(from).ifPresent(message -> {
            throw new IllegalArgumentException("from: " + message);
        });
    }

    /** What is wrong with the place of a value, if anything. */
    public static Optional<String> problem(String from) {
        return from.isEmpty() || List.of(from.split("\\.", -1)).contains("")
                ? Optional.of("'" + from + "' must be keys with dots between, as in body.text")
                : Optional.empty();
    }

    /** A field that stands under its own name. */
    public static InputField of(Field field) {
        return new InputField(field, field.name());
    }

    public List<String> path() {
        return List.of(from.split("\\.", -1));
    }

    /** Whether both would read the same value, or one a part of the other's. */
    boolean collides(InputField other) {
        return from.equals(other.from) || from.startsWith(other.from + ".") || other.from.startsWith(from + ".");
    }
}
