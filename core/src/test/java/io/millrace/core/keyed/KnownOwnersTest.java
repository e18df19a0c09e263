package io.millrace.core.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Origin;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.known.IndexWriter;
import io.millrace.core.known.KnownRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** With an index of the first part of a stream, the rest gets the verdicts that it gets behind it. */
class KnownOwnersTest {
    private static final int TRIES = 200;
    private static final int HALF = 50;
    private static final String KNOWN = "known:";
    private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);
    private static final Schema SCHEMA = Schema.of(Field.required("keys", FieldType.list(FieldType.INT32)));

    private static List<Integer> numbers(Sample sample) {
        return ((List<?>) sample.get(0)).stream().map(Integer.class::cast).toList();
    }

    /** Keys are equal or not. */
    private record Shares(List<String> known) implements FirstSeenStep {
        @Override
        public List<Bytes> keys(Sample sample) {
            return numbers(sample).stream()
                    .map(number -> Bytes.copyOf(new byte[] {number.byteValue()}))
                    .toList();
        }

        @Override
        public Duration horizon() {
            return FOREVER;
        }
    }

    /** Keys of a bucket are alike if they differ by one at most, which no order of three is transitive in. */
    private record Near(List<String> known) implements FirstSeenStep {
        @Override
        public List<Bytes> keys(Sample sample) {
            return numbers(sample).stream()
                    .map(number -> Bytes.copyOf(new byte[] {(byte) (number >> 3), number.byteValue()}))
                    .toList();
        }

        @Override
        public int bucketBytes() {
            return 1;
        }

        @Override
        public boolean isAlike(Bytes key, Bytes other) {
            return Math.abs(key.at(1) - other.at(1)) <= 1;
        }

        @Override
        public Duration horizon() {
            return FOREVER;
        }
    }

    /** What became of rows; of rejected ones the original. */
    private record Outcome(Map<Place, String> verdicts) {
        static Outcome of(FirstSeenStep step, List<Sample> rows, Random random) {
            Map<Place, String> verdicts = new TreeMap<>();
            InMemory run = new InMemory(
                    new NamedStep("d", step, List.of(FirstSeenStep.DUPLICATE), SCHEMA),
                    sample -> verdicts.put(Place.of(sample), "kept"),
                    rejection -> verdicts.put(place(rejection), rejection.original()));
            List<Sample> waiting = new ArrayList<>(rows);
            Collections.shuffle(waiting, random);
            waiting.forEach(run::add);
            if (random.nextBoolean()) {
                run.restart();
            }
            run.end();
            return new Outcome(verdicts);
        }

        private static Place place(Rejection rejection) {
            return new Place(rejection.eventTime(), rejection.origin(), rejection.sub());
        }
    }

    private static List<Sample> rows(Random random) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> {
                    List<Integer> keys =
                            random.ints(1 + random.nextInt(3), 0, 64).boxed().toList();
                    return Sample.of(
                            SCHEMA, new Origin("t", random.nextInt(3), i), random.nextInt(2 * HALF), List.of(keys));
                })
                .toList();
    }

    private static Path index(FirstSeenStep step, List<Sample> rows) throws IOException {
        Path file = Files.createTempDirectory("millrace-test").resolve("known.index");
        try (IndexWriter writer = new IndexWriter(file, "known", step)) {
            for (Sample row : rows) {
                for (Bytes key : step.keys(row)) {
                    writer.add(key, new KnownRow(row.origin(), row.sub()), row.eventTime());
                }
            }
            writer.finish(false);
        }
        return file;
    }

    private static void assertSame(Function<List<String>, FirstSeenStep> step, long seed) throws IOException {
        Random random = new Random(seed);
        List<Sample> rows = rows(random);
        List<Sample> first = rows.stream().filter(row -> row.eventTime() < HALF).toList();
        List<Sample> second =
                rows.stream().filter(row -> row.eventTime() >= HALF).toList();
        Map<Place, String> whole = Outcome.of(step.apply(List.of()), rows, random).verdicts;
        Path file = index(step.apply(List.of()), first);
        Map<Place, String> behind = Outcome.of(step.apply(List.of(file.toString())), second, random).verdicts;
        Files.delete(file);
        Files.delete(file.getParent());
        assertThat(behind).hasSameSizeAs(second);
        behind.forEach((place, verdict) -> {
            if (verdict.startsWith(KNOWN)) {
                assertThat(first)
                        .extracting(Sample::rowId)
                        .contains(verdict.substring(KNOWN.length()), whole.get(place));
            } else {
                assertThat(verdict).isEqualTo(whole.get(place));
            }
        });
    }

    @Property(tries = TRIES, seed = "7104")
    void equalKeys(@ForAll long seed) throws IOException {
        assertSame(Shares::new, seed);
    }

    @Property(tries = TRIES, seed = "7105")
    void keysThatAreAlike(@ForAll long seed) throws IOException {
        assertSame(Near::new, seed);
    }
}
