package io.millrace.cleaning.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import io.millrace.core.keyed.InMemory;
import io.millrace.core.keyed.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What first seen promises, for texts that are nearly the same, over random streams; a failure shows its seed. */
class AlikeTextsInvariantsTest {
    private static final int STREAMS = 60;
    private static final int SPAN = 200_000;

    static Stream<Arguments> steps() {
        return Stream.of(DropNearDuplicates.TYPE, DropSimhashDuplicates.TYPE)
                .flatMap(type -> IntStream.range(0, STREAMS).mapToObj(seed -> Arguments.of(type, seed)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void keptTextsAreApartAndTheEarliestOfEachGroupIsKeptInWhateverOrderTheyCome(StepType<?> type, long seed) {
        FirstSeenStep step = step(type);
        List<Sample> samples = samples(new Random(seed));
        Set<Place> kept = run(type, step, samples, new Random(seed + 1));
        for (Sample one : samples) {
            assertThat(kept).contains(Place.of(earliestOfGroup(step, samples, one)));
            for (Sample other : samples) {
                boolean bothKept = kept.contains(Place.of(one)) && kept.contains(Place.of(other));
                assertThat(!one.equals(other) && bothKept && isAlike(step, one, other))
                        .isFalse();
            }
        }
        assertThat(run(type, step, samples, new Random(seed + 2))).isEqualTo(kept);
    }

    /** Remembers for less than half of the stream. */
    private static FirstSeenStep step(StepType<?> type) {
        FirstSeenStep step = type == DropNearDuplicates.TYPE
                ? (FirstSeenStep) Corpus.step(type, "remember_days", 0.001, "rows_per_band", 3)
                : (FirstSeenStep) Corpus.step(type, "remember_days", 0.001, "ngram_words", 2, "max_distance", 7);
        assertThat(step.horizon().toMillis()).isEqualTo(86_400);
        return step;
    }

    /** A few texts, each with some words changed. */
    private static List<Sample> samples(Random random) {
        List<String[]> texts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            texts.add(random.ints(30, 0, 200).mapToObj(word -> "w" + word).toArray(String[]::new));
        }
        return IntStream.range(0, 2 + random.nextInt(15))
                .mapToObj(number -> sample(number, changed(texts.get(random.nextInt(texts.size())), random), random))
                .toList();
    }

    private static String changed(String[] words, Random random) {
        String[] changed = words.clone();
        for (int i = 0; i < random.nextInt(4); i++) {
            changed[random.nextInt(changed.length)] = "x" + random.nextInt(50);
        }
        return String.join(" ", changed);
    }

    private static Sample sample(int number, String text, Random random) {
        Origin origin = new Origin("t", random.nextInt(2), number);
        return Sample.of(Corpus.SCHEMA, origin, random.nextInt(SPAN), Arrays.asList(text));
    }

    /** The places of what is kept; what comes is shuffled as far as the watermark allows. */
    private static Set<Place> run(StepType<?> type, FirstSeenStep step, List<Sample> samples, Random random) {
        Set<Place> kept = new TreeSet<>();
        InMemory run = new InMemory(
                new NamedStep("s", step, type.reasons(), Corpus.SCHEMA),
                sample -> kept.add(Place.of(sample)),
                rejection -> assertThat(rejection.reason()).isEqualTo(FirstSeenStep.DUPLICATE));
        List<Sample> waiting = new ArrayList<>(samples);
        Collections.shuffle(waiting, random);
        while (!waiting.isEmpty()) {
            long latest = random.nextInt(SPAN);
            List<Sample> due = waiting.stream()
                    .filter(sample -> sample.eventTime() <= latest || random.nextInt(4) == 0)
                    .toList();
            due.forEach(run::add);
            waiting.removeAll(due);
            run.advance(Math.min(
                    latest, waiting.stream().mapToLong(Sample::eventTime).min().orElse(latest) - 1));
        }
        run.end();
        return kept;
    }

    private static Sample earliestOfGroup(FirstSeenStep step, List<Sample> samples, Sample sample) {
        Set<Sample> group = new HashSet<>(Set.of(sample));
        while (group.addAll(samples.stream()
                .filter(other -> group.stream().anyMatch(member -> isAlike(step, member, other)))
                .toList())) {}
        return group.stream().min(Comparator.comparing(Place::of)).orElseThrow();
    }

    private static boolean isAlike(FirstSeenStep step, Sample one, Sample other) {
        boolean isRemembered =
                Math.abs(one.eventTime() - other.eventTime()) <= step.horizon().toMillis();
        return isRemembered
                && step.keys(one).stream()
                        .anyMatch(key -> step.keys(other).stream().anyMatch(each -> isShared(step, key, each)));
    }

    private static boolean isShared(FirstSeenStep step, Bytes key, Bytes other) {
        int bucket = Math.min(step.bucketBytes(), key.length());
        return Arrays.equals(key.toArray(), 0, bucket, other.toArray(), 0, bucket) && step.isAlike(key, other);
    }
}
