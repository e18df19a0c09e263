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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What first seen promises, over random streams; a failure prints the seed of its stream. */
class FirstSeenInvariantsTest {
    private static final int CASES = 10_000;
    private static final int DISTURBANCES = 4;

    /** For no row, for a few, for all. */
    private static final List<Long> ROOMS = List.of(0L, 1000L, 2500L, Long.MAX_VALUE);

    private static final Schema SCHEMA = Schema.of(Field.required("keys", FieldType.list(FieldType.INT32)));

    private record Shares(Duration horizon) implements FirstSeenStep {
        @Override
        public List<Bytes> keys(Sample sample) {
            return keysOf(sample).stream()
                    .map(key -> Bytes.copyOf(new byte[] {key.byteValue()}))
                    .toList();
        }
    }

    /** A stream, and what became of it. */
    private static final class Run {
        final Map<Place, Sample> kept = new TreeMap<>();
        final Map<Place, String> rejected = new TreeMap<>();
        final List<Sample> rows;
        final long horizon;

        Run(List<Sample> rows, long horizon) {
            this.rows = rows;
            this.horizon = horizon;
        }

        /** Rows arrive in any order that the watermark allows; it moves at random moments, some are checkpoints or restarts. */
        Run run(Random random) {
            InMemory run = new InMemory(
                    new NamedStep("d", new Shares(Duration.ofMillis(horizon)), List.of("duplicate"), SCHEMA),
                    sample -> kept.put(Place.of(sample), sample),
                    this::reject,
                    () -> Room.of(ROOMS.get(random.nextInt(ROOMS.size()))));
            List<Sample> waiting = new ArrayList<>(rows);
            Collections.shuffle(waiting, random);
            while (!waiting.isEmpty()) {
                long watermark = random.nextInt(100);
                List<Sample> due = new ArrayList<>(waiting.stream()
                        .filter(row -> row.eventTime() <= watermark || random.nextInt(4) == 0)
                        .toList());
                due.forEach(run::add);
                waiting.removeAll(due);
                long safe = waiting.stream().mapToLong(Sample::eventTime).min().orElse(101) - 1;
                run.advance(Math.min(watermark, safe));
                disturb(run, random);
            }
            run.end();
            return this;
        }

        private static void disturb(InMemory run, Random random) {
            switch (random.nextInt(DISTURBANCES)) {
                case 0 -> run.checkpoint();
                case 1 -> run.restart();
                default -> {}
            }
        }

        private void reject(Rejection rejection) {
            Place place = new Place(rejection.eventTime(), rejection.origin(), rejection.sub());
            assertThat(rejection.count()).isEqualTo("d.duplicate");
            assertThat(rejected.put(place, rejection.original())).isNull();
        }
    }

    private static List<Integer> keysOf(Sample sample) {
        return ((List<?>) sample.get(0)).stream().map(Integer.class::cast).toList();
    }

    private static Run stream(long seed) {
        Random random = new Random(seed);
        int keys = 1 + random.nextInt(8);
        List<Sample> rows = IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> row(random, i, keys))
                .toList();
        return new Run(rows, random.nextInt(60));
    }

    private static Sample row(Random random, int number, int keys) {
        List<Integer> own = random.ints(1 + random.nextInt(3), 0, keys).boxed().toList();
        Origin origin = new Origin(random.nextBoolean() ? "a" : "ab", random.nextInt(3), number);
        return Sample.of(SCHEMA, origin, random.nextInt(100), List.of(own));
    }

    @Property(tries = CASES, seed = "4101")
    void everyRowIsKeptOrRejectedOnce(@ForAll long seed) {
        Run stream = stream(seed).run(new Random(seed));
        assertThat(stream.kept.size() + stream.rejected.size()).isEqualTo(stream.rows.size());
        assertThat(Collections.disjoint(stream.kept.keySet(), stream.rejected.keySet()))
                .isTrue();
    }

    @Property(tries = CASES, seed = "4102")
    void noTwoKeptRowsShareAKeyWithinTheHorizon(@ForAll long seed) {
        Run stream = stream(seed).run(new Random(seed));
        for (Sample one : stream.kept.values()) {
            for (Sample other : stream.kept.values()) {
                boolean isNear = Math.abs(one.eventTime() - other.eventTime()) <= stream.horizon;
                assertThat(!one.equals(other) && isNear && share(one, other)).isFalse();
            }
        }
    }

    @Property(tries = CASES, seed = "4103")
    void theEarliestOfEveryConnectedGroupIsKept(@ForAll long seed) {
        Run stream = stream(seed).run(new Random(seed));
        for (Sample row : stream.rows) {
            assertThat(stream.kept).containsKey(Place.of(earliestOfGroup(stream, row)));
        }
    }

    /** Rows hang together where they share a key within the horizon, or over others that do. */
    private static Sample earliestOfGroup(Run stream, Sample row) {
        Set<Sample> group = new HashSet<>(Set.of(row));
        boolean grows = true;
        while (grows) {
            grows = group.addAll(stream.rows.stream()
                    .filter(other -> group.stream()
                            .anyMatch(member -> share(member, other)
                                    && Math.abs(member.eventTime() - other.eventTime()) <= stream.horizon))
                    .toList());
        }
        return group.stream().min(Comparator.comparing(Place::of)).orElseThrow();
    }

    @Property(tries = CASES, seed = "4104")
    void whatBecomesOfARowDependsOnEarlierRowsOnly(@ForAll long seed, @ForAll @IntRange(max = 100) int cut) {
        Run whole = stream(seed).run(new Random(seed));
        List<Sample> earlier =
                whole.rows.stream().filter(row -> row.eventTime() <= cut).toList();
        Run part = new Run(earlier, whole.horizon).run(new Random(seed + 1));
        assertThat(whole.kept.keySet()).containsAll(part.kept.keySet());
        assertThat(whole.rejected).containsAllEntriesOf(part.rejected);
    }

    @Property(tries = CASES, seed = "4105")
    void theOrderOfArrivalChangesNothing(@ForAll long seed) {
        Run one = stream(seed).run(new Random(seed));
        Run other = stream(seed).run(new Random(~seed));
        assertThat(other.kept.keySet()).isEqualTo(one.kept.keySet());
        assertThat(other.rejected).isEqualTo(one.rejected);
    }

    /** A second telling of the rule: rows in order, the first within the horizon owns a key. */
    @Property(tries = CASES, seed = "4106")
    void rejectsNameTheEarliestOwnerOfAnyOfTheirKeys(@ForAll long seed) {
        Run stream = stream(seed).run(new Random(seed));
        Map<Integer, Sample> owners = new TreeMap<>();
        List<Sample> ordered =
                stream.rows.stream().sorted(Comparator.comparing(Place::of)).toList();
        for (Sample row : ordered) {
            Sample original = owners(owners, row, stream.horizon)
                    .min(Comparator.comparing(Place::of))
                    .orElse(null);
            assertThat(stream.rejected.get(Place.of(row))).isEqualTo(original == null ? null : original.rowId());
            keysOf(row)
                    .forEach(key -> owners.merge(
                            key, row, (old, now) -> now.eventTime() - old.eventTime() > stream.horizon ? now : old));
        }
    }

    private static Stream<Sample> owners(Map<Integer, Sample> owners, Sample row, long horizon) {
        return keysOf(row).stream()
                .filter(owners::containsKey)
                .map(owners::get)
                .filter(owner -> row.eventTime() - owner.eventTime() <= horizon);
    }

    private static boolean share(Sample one, Sample other) {
        return !Collections.disjoint(keysOf(one), keysOf(other));
    }
}
