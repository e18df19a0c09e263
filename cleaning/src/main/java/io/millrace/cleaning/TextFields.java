package io.millrace.cleaning;

import io.millrace.core.Sample;
import java.util.function.UnaryOperator;

/** The same change to the texts of several fields; null stays null. */
public record TextFields(int... indices) {
    public Sample change(Sample sample, UnaryOperator<String> change) {
        Sample changed = sample;
        for (int index : indices) {
            String text = sample.get(index, String.class);
            if (text != null) {
                changed = changed.with(index, change.apply(text));
            }
        }
        return changed;
    }
}
