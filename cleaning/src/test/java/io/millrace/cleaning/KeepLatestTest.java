package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.KeyedStep;
import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.keyed.Stream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepLatestTest {
    private static final Schema SCHEMA =
            Schema.of(Field.required("id", FieldType.STRING), Field.required("price", FieldType.INT64));
    private static final long DAY = 86_400_000;

    private static Stream stream() {
        return new Stream(KeepLatest.TYPE, Map.of("fields", List.of("id"), "window_days", 1), SCHEMA);
    }

    @Test
    void theLatestOfTheWindowIsKeptAndEachOtherNamesWhatTookItsPlace() {
        assertThat(stream().add(20, "a", 3L).add(0, "a", 1L).add(10, "a", 2L).told())
                .containsExactly("superseded 1 for t/0/2/0", "superseded 2 for t/0/0/0", "kept 0 [a, 3]");
    }

    @Test
    void theWindowBeginsWithItsFirstSampleAndTheNextBeginsAtItsEnd() {
        assertThat(stream()
                        .add(0, "a", 1L)
                        .add(DAY - 1, "a", 2L)
                        .add(DAY, "a", 3L)
                        .told())
                .containsExactly("superseded 0 for t/0/1/0", "kept 1 [a, 2]", "kept 2 [a, 3]");
    }

    @Test
    void nothingIsPassedOnBeforeItsWindowEnds() {
        Stream stream = stream().add(0, "a", 1L).advance(DAY - 1).add(DAY - 1 + 1, "b", 9L);
        assertThat(stream.told()).containsExactly("kept 0 [a, 1]", "kept 1 [b, 9]");
    }

    @Test
    void keysHaveWindowsOfTheirOwn() {
        assertThat(stream().add(0, "a", 1L).add(1, "b", 2L).told()).containsExactly("kept 0 [a, 1]", "kept 1 [b, 2]");
    }

    /** After a restart a sample may come that is far behind. */
    @Test
    void anEarlierSampleTakesNoPlaceOfALaterOne() {
        KeyedStep step = step(SCHEMA);
        KeyedStep.Folded first = step.on(sample(0, 9), null);
        KeyedStep.Folded second = step.on(sample(1, 5), first.memory());
        assertThat(second.rejects()).hasSize(1);
        assertThat(second.rejects().get(0).original()).isEqualTo("t/0/0/0");
        assertThat(step.wake(second.memory()).out()).containsExactly(sample(0, 9));
    }

    @Test
    void aMemoryOfOtherFieldsIsRefused() {
        Bytes memory = step(SCHEMA).on(sample(0, 9), null).memory();
        step(SCHEMA).recall(memory);
        KeyedStep changed = step(SCHEMA.plus(Field.optional("more", FieldType.STRING)));
        assertThatThrownBy(() -> changed.recall(memory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("drain it, then change the file");
    }

    private static KeyedStep step(Schema schema) {
        Binding binding = new Binding("s", schema, "sample", (option, message) -> {
            throw new AssertionError(message);
        });
        return new KeepLatest(new KeepLatest.Settings(List.of("id"), 1), binding);
    }

    private static Sample sample(int offset, long time) {
        return Sample.of(SCHEMA, new Origin("t", 0, offset), time, List.of("a", 1L));
    }
}
