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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What first seen promises where keys need only be alike: hashes of eight bits of which at most one differs. */
class AlikeInvariantsTest {
    private static final int CASES = 2_000;
    private static final int HALF = 4;
    private static final int DISTANCE = 1;
    private static final Schema SCHEMA = Schema.of(Field.required("hash", FieldType.INT32));

    /** One of two halves is equal if at most one bit differs: a table for each half. */
    private record Near(Duration horizon) implements FirstSeenStep {
        @Override
        public List<Bytes> keys(Sample sample) {
            int hash = hash(sample);
            return List.of(key(0, hash >> HALF, hash), key(1, hash & 15, hash));
        }

        private static Bytes key(int table, int half, int hash) {
            return Bytes.copyOf(new byte[] {(byte) table, (byte) half, (byte) hash});
        }

        @Override
        public int bucketBytes() {
            return 2;
        }

        @Override
        public boolean isAlike(Bytes key, Bytes other) {
            return Integer.bitCount((key.at(2) ^ other.at(2)) & 0xFF) <= DISTANCE;
        }
    }

    /** What became of the rows of a stream. */
    private static final class Run {
        final Map<Place, Sample> kept = new TreeMap<>();
        final Map<Place, String> rejected = new TreeMap<>();
        final List<Sample> rows;
        final long horizon;

        Run(List<Sample> rows, long horizon, Random random) {
            this.rows = rows;
            this.horizon = horizon;
            InMemory run = new InMemory(
                    new NamedStep("d", new Near(Duration.ofMillis(horizon)), List.of("duplicate"), SCHEMA),
                    sample -> kept.put(Place.of(sample), sample),
                    this::reject,
                    () -> Room.of(random.nextInt(3) * 1000L));
            List<Sample> waiting = new ArrayList<>(rows);
            Collections.shuffle(waiting, random);
            for (int time = 0; time < 100; time += 10) {
                long watermark = time;
                List<Sample> due = waiting.stream()
                        .filter(row -> row.eventTime() <= watermark || random.nextInt(4) == 0)
                        .toList();
                due.forEach(run::add);
                waiting.removeAll(due);
                run.advance(watermark);
                if (random.nextBoolean()) {
                    run.restart();
                }
            }
            waiting.forEach(run::add);
            run.end();
        }

        private void reject(Rejection rejection) {
            rejected.put(new Place(rejection.eventTime(), rejection.origin(), rejection.sub()), rejection.original());
        }
    }

    private static int hash(Sample sample) {
        return sample.get(0, Integer.class);
    }

    private static List<Sample> rows(Random random) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> Sample.of(
                        SCHEMA,
                        new Origin("t", random.nextInt(3), i),
                        random.nextInt(100),
                        List.of(random.nextInt(256))))
                .toList();
    }

    private static boolean areAlike(Sample one, Sample other, long horizon) {
        return Integer.bitCount(hash(one) ^ hash(other)) <= DISTANCE
                && Math.abs(one.eventTime() - other.eventTime()) <= horizon;
    }

    @Property(tries = CASES, seed = "4201")
    void noTwoKeptRowsAreAlikeWithinTheHorizon(@ForAll long seed) {
        Random random = new Random(seed);
        Run run = new Run(rows(random), random.nextInt(80), random);
        for (Sample one : run.kept.values()) {
            for (Sample other : run.kept.values()) {
                assertThat(!one.equals(other) && areAlike(one, other, run.horizon))
                        .isFalse();
            }
        }
    }

    @Property(tries = CASES, seed = "4202")
    void onlyARowWithAnEarlierOneAlikeIsRejectedAndNamesOne(@ForAll long seed) {
        Random random = new Random(seed);
        Run run = new Run(rows(random), random.nextInt(80), random);
        assertThat(run.kept.size() + run.rejected.size()).isEqualTo(run.rows.size());
        for (Sample row : run.rows) {
            Place place = Place.of(row);
            if (run.rejected.containsKey(place)) {
                assertThat(run.rows)
                        .anyMatch(other -> Place.of(other).compareTo(place) < 0
                                && areAlike(row, other, run.horizon)
                                && other.rowId().equals(run.rejected.get(place)));
            }
        }
    }

    @Property(tries = CASES, seed = "4203")
    void theOrderOfArrivalAndRestartsChangeNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Sample> rows = rows(random);
        Run one = new Run(rows, 50, new Random(seed));
        Run other = new Run(rows, 50, new Random(~seed));
        assertThat(other.kept.keySet()).isEqualTo(one.kept.keySet());
        assertThat(other.rejected).isEqualTo(one.rejected);
    }

    @Property(tries = CASES, seed = "4204")
    void theEarliestRowIsKept(@ForAll long seed) {
        Random random = new Random(seed);
        Run run = new Run(rows(random), 200, random);
        run.rows.stream().map(Place::of).min(Comparator.naturalOrder()).ifPresent(first -> assertThat(run.kept)
                .containsKey(first));
    }
}
