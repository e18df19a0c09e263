package io.millrace.core.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Origin;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A step that takes from a text the words that an earlier one had. */
class PartsSeenTest {
    private static final Schema SCHEMA = Schema.of(Field.required("text", FieldType.STRING));

    private record NewWords(Duration horizon) implements FirstSeenStep {
        @Override
        public List<Bytes> keys(Sample sample) {
            return words(sample).map(NewWords::key).toList();
        }

        private static java.util.stream.Stream<String> words(Sample sample) {
            return Arrays.stream(sample.get(0, String.class).split(" ", -1)).filter(word -> !word.isEmpty());
        }

        private static Bytes key(String word) {
            return Bytes.copyOf(word.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Sample repeated(Sample sample, Set<Bytes> seen) {
            String left =
                    words(sample).filter(word -> !seen.contains(key(word))).collect(Collectors.joining(" "));
            if (left.isEmpty()) {
                throw new RejectSample("nothing_new");
            }
            return sample.with(0, left);
        }

        @Override
        public Sample unrepeated(Sample sample) {
            return sample.with(0, sample.get(0, String.class) + ".");
        }
    }

    private final List<String> told = new ArrayList<>();
    private final InMemory run = new InMemory(
            new NamedStep("s", new NewWords(Duration.ofDays(1)), List.of("nothing_new"), SCHEMA),
            sample -> told.add(sample.get(0, String.class)),
            rejection -> told.add(rejection.reason() + " for " + rejection.original()),
            () -> Room.of(500));

    @Test
    void onlyWhatAnEarlierOneHadIsTakenAwayThroughARestartToo() {
        add(1, "a b", "b c d", "", "d a", "e");
        run.restart();
        run.end();
        assertThat(told).containsExactly("a b.", "c d", ".", "nothing_new for t/0/1/0", "e.");
    }

    private void add(long time, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            run.add(Sample.of(SCHEMA, new Origin("t", 0, i + 1), time + i, List.of(texts[i])));
        }
    }
}
