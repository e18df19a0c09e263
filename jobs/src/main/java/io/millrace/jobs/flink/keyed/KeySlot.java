package io.millrace.jobs.flink.keyed;

import io.millrace.core.Element;
import io.millrace.core.KeyedStep;
import io.millrace.core.Sample;
import io.millrace.jobs.plan.Stage;
import org.apache.flink.api.java.functions.KeySelector;

/** Brings the samples of a key together; a tally goes to any one subtask. */
final class KeySlot implements KeySelector<Element, Integer> {
    private final Stage stage;
    private transient KeyedStep step;

    KeySlot(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Integer getKey(Element element) {
        return element instanceof Sample sample ? of(sample) : Slots.of(0);
    }

    /** A sample without a key goes anywhere: the operator asks for the key again and rejects it. */
    private int of(Sample sample) {
        try {
            return Slots.of(step().key(sample).hashCode());
        } catch (RuntimeException | StackOverflowError none) {
            return Slots.of(0);
        }
    }

    private KeyedStep step() {
        if (step == null) {
            step = (KeyedStep) stage.bind().get(0).step();
        }
        return step;
    }
}
