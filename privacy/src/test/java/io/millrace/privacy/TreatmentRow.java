package io.millrace.privacy;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.StepType;
import io.millrace.privacy.treat.Treating;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A treatment bound to a field, and a value that it takes.
 *
 * @param others values of the fields behind it
 * @param opening gives the value back to whoever has the keys; null where nobody can
 */
record TreatmentRow(StepType<?> type, Treating step, Object value, List<Object> others, Opening opening) {
    static final Origin OTHER = new Origin("events", 1, 8);

    /** From what a step made, at {@link Treating#ORIGIN}, to the value. */
    @FunctionalInterface
    interface Opening {
        Object of(Object made) throws Exception;
    }

    static TreatmentRow of(StepType<?> type, FieldType field, Object value, Object... options) {
        Field target = Field.optional("value", field).sensitive();
        return new TreatmentRow(type, new Treating(type, map(options), target), value, List.of(), null);
    }

    /** With a second field, {@code more}. */
    static TreatmentRow of(
            StepType<?> type, FieldType field, Object value, FieldType more, Object other, Object... options) {
        Field target = Field.optional("value", field).sensitive();
        Treating step = new Treating(type, map(options), target, Field.optional("more", more));
        return new TreatmentRow(type, step, value, List.of(other), null);
    }

    TreatmentRow opened(Opening by) {
        return new TreatmentRow(type, step, value, others, by);
    }

    private static Map<String, Object> map(Object... options) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            map.put((String) options[i], options[i + 1]);
        }
        return map;
    }

    Object made(Origin origin, Object given) {
        Object[] values = new Object[others.size() + 1];
        values[0] = given;
        for (int i = 0; i < others.size(); i++) {
            values[i + 1] = others.get(i);
        }
        return step.at(origin, Arrays.copyOf(values, values.length));
    }

    Object made(Object given) {
        return made(Treating.ORIGIN, given);
    }

    @Override
    public String toString() {
        return type.name();
    }
}
