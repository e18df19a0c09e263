package io.millrace.ingestion;

import io.millrace.core.Schema;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The fields that a pipeline reads from every record. No two of them read the same value. */
public record Input(List<InputField> fields) implements Serializable {
    public Input {
        fields = List.copyOf(fields);
        List<String> problems = problems(fields);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0));
        }
    }

    /** All pairs of fields that would read the same value, one sentence each. */
    public static List<String> problems(List<InputField> fields) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (fields.get(i).collides(fields.get(k))) {
                    problems.add(text(fields.get(k), fields.get(i)));
                }
            }
        }
        return problems;
    }

    private static String text(InputField one, InputField two) {
        return "the fields " + one.field().name() + " and " + two.field().name() + " both read '" + one.from()
                + (one.from().equals(two.from()) ? "'" : "' or a part of it ('" + two.from() + "')")
                + "; read it once and copy it with set_field";
    }

    public Schema schema() {
        return new Schema(fields.stream().map(InputField::field).toList());
    }
}
