package io.millrace.jobs.preview;

import io.millrace.core.Field;
import io.millrace.core.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The fields in which a sample that leaves a step differs from the one that reached it. */
record Change(Sample before, Sample after) {
    /** One text a field; none if all is the same. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < before.schema().size(); i++) {
            if (after.schema().indexOf(before.schema().field(i).name()) < 0) {
                texts.add(before.schema().field(i).name() + ": " + value(before, i) + " -> dropped");
            }
        }
        for (int i = 0; i < after.schema().size(); i++) {
            text(i).ifPresent(texts::add);
        }
        return texts;
    }

    private Optional<String> text(int index) {
        Field field = after.schema().field(index);
        int old = before.schema().indexOf(field.name());
        if (old < 0) {
            return Optional.of(field.name() + ": new -> " + value(after, index));
        }
        boolean isSame = before.schema().field(old).type().equals(field.type())
                && Objects.equals(before.get(old), after.get(index));
        return isSame ? Optional.empty() : Optional.of(field.name() + ": " + both(old, index));
    }

    /** Two values that are shown alike, as sensitive ones may be, are told to differ. */
    private String both(int old, int index) {
        String left = value(before, old);
        String right = value(after, index);
        return left + " -> " + (left.equals(right) ? "another " : "") + right;
    }

    private static String value(Sample sample, int index) {
        return ShownValue.of(sample.schema().field(index), sample.get(index));
    }
}
