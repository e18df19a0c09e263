package io.millrace.core.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.KeyedStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Origin;
import io.millrace.core.RejectSample;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static final Schema SCHEMA =
            Schema.of(Field.required("key", FieldType.INT32), Field.required("n", FieldType.INT64));

    private final List<String> kept = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    /** Counts the samples of a key; throws on a negative number, rejects a zero. */
    private static class Counting implements KeyedStep {
        @Override
        public Bytes key(Sample sample) {
            return Bytes.copyOf(new byte[] {sample.get(0, Integer.class).byteValue()});
        }

        @Override
        public Folded on(Sample sample, Bytes memory) {
            long given = sample.get(1, Long.class);
            if (given == 0) {
                throw new RejectSample("zero");
            }
            if (given < 0) {
                throw new IllegalStateException("secret " + given);
            }
            byte count = (byte) (memory == null ? 1 : memory.at(0) + 1);
            return Folded.of(Bytes.copyOf(new byte[] {count}), sample.with(1, (long) count));
        }

        @Override
        public Duration horizon() {
            return Duration.ofMillis(100);
        }
    }

    /** Holds the sum of a key for ten milliseconds after its first sample. */
    private static class Summing extends Counting {
        @Override
        public Folded on(Sample sample, Bytes memory) {
            byte sum = (byte) (sample.get(1, Long.class) + (memory == null ? 0 : memory.at(0)));
            long wake = memory == null ? sample.eventTime() + 10 : memory.at(1);
            Rejection merged = Rejection.of(sample, "s", "merged");
            return new Folded(Bytes.copyOf(new byte[] {sum, (byte) wake}), List.of(), List.of(merged), wake);
        }

        @Override
        public Folded wake(Bytes memory) {
            Sample sum = sample(0, memory.at(1) - 10, memory.at(0));
            return new Folded(null, List.of(sum), List.of(), Folded.NEVER);
        }
    }

    private InMemory run(KeyedStep step) {
        return new InMemory(
                new NamedStep("s", step, List.of("zero", "merged"), SCHEMA),
                sample -> kept.add(sample.eventTime() + "=" + sample.get(1)),
                rejection -> rejected.add(rejection.eventTime() + " " + rejection.count()));
    }

    private static Sample sample(int key, long time, long n) {
        return Sample.of(SCHEMA, new Origin("t", 0, time), time, List.of(key, n));
    }

    @Test
    void samplesAreFoldedInTheOrderOfTheirEventTimeAndOnlyOnceTheWatermarkIsThere() {
        InMemory run = run(new Counting());
        LongStream.of(30, 10, 20, 40).forEach(time -> run.add(sample(1, time, 1)));
        assertThat(kept).isEmpty();
        run.advance(30);
        assertThat(kept).containsExactly("10=1", "20=2", "30=3");
        run.end();
        assertThat(kept).last().isEqualTo("40=4");
    }

    @Test
    void keysDoNotKnowEachOther() {
        InMemory run = run(new Counting());
        run.add(sample(1, 10, 1));
        run.add(sample(2, 11, 1));
        run.end();
        assertThat(kept).containsExactly("10=1", "11=1");
    }

    @Test
    void aMemoryCountsForTheHorizonAfterItWasWritten() {
        InMemory run = run(new Counting());
        LongStream.of(0, 100, 201).forEach(time -> run.add(sample(1, time, 1)));
        run.advance(50);
        run.end();
        assertThat(kept).containsExactly("0=1", "100=2", "201=1");
    }

    @Test
    void theMemoryIsKeptAtTheEndOfTheInput() {
        InMemory run = run(new Counting());
        run.add(sample(1, 10, 1));
        run.end();
        run.add(sample(1, 20, 1));
        run.end();
        assertThat(kept).containsExactly("10=1", "20=2");
    }

    @Test
    void whatComesBehindTheWatermarkIsRejectedAndCountsForNothing() {
        InMemory run = run(new Counting());
        run.add(sample(1, 10, 1));
        run.advance(15);
        run.add(sample(1, 15, 1));
        run.add(sample(1, 16, 1));
        run.end();
        assertThat(kept).containsExactly("10=1", "16=2");
        assertThat(rejected).containsExactly("15 s.behind_watermark");
    }

    @Test
    void aStepThatRejectsOrFailsLeavesTheMemoryAsItWas() {
        InMemory run = run(new Counting());
        run.add(sample(1, 10, 1));
        run.add(sample(1, 11, 0));
        run.add(sample(1, 12, -5));
        run.add(sample(1, 13, 1));
        run.end();
        assertThat(kept).containsExactly("10=1", "13=2");
        assertThat(rejected).containsExactly("11 s.zero", "12 s.failed");
    }

    @Test
    void aWakeComesInItsTurnBeforeTheSamplesOfItsTime() {
        InMemory run = run(new Summing());
        LongStream.of(0, 5, 10, 12, 20).forEach(time -> run.add(sample(1, time, 1)));
        run.advance(19);
        assertThat(kept).containsExactly("0=2");
        run.advance(20);
        assertThat(kept).containsExactly("0=2", "10=2");
        run.end();
        assertThat(kept).containsExactly("0=2", "10=2", "20=1");
    }

    @Test
    void countsAddUp() {
        InMemory run = run(new Counting());
        LongStream.of(1, 0, 2, 3).forEach(n -> run.add(sample(1, 10 + n, n)));
        run.end();
        var counts = run.counts().of(0);
        assertThat(counts.in()).isEqualTo(4);
        assertThat(counts.out()).isEqualTo(3);
        assertThat(counts.rejected("zero")).isEqualTo(1);
    }

    /** As when a file that asks for shorter windows goes on with a state. */
    @Test
    void whatAWakeIsAskedForStaysUntilThenHoweverShortTheHorizonIs() {
        InMemory run = run(new Summing() {
            @Override
            public Duration horizon() {
                return Duration.ofMillis(2);
            }
        });
        run.add(sample(1, 0, 1));
        run.advance(4);
        run.add(sample(1, 8, 1));
        run.advance(9);
        run.end();
        assertThat(kept).containsExactly("0=2");
    }
}
