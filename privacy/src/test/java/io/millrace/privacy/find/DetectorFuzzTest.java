package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hostile texts of 1 KB to 1 MB. A short slice by default; {@code -Dmillrace.fuzz.minutes=10} for a campaign, which ends with
 * the table of the dearest patterns, and {@code -Dmillrace.fuzz.seed=N} for the same texts again.
 */
class DetectorFuzzTest {
    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("millrace.fuzz.minutes", 0));
    private static final Duration SLICE = Duration.ofSeconds(3);
    private static final long SEED = Long.getLong("millrace.fuzz.seed", new Random().nextInt(1 << 30));
    private static final int KNOWN_LENGTH = 4_000, GROWN_LENGTH = 12_000;

    private static final Detection DETECTION =
            new Detection(DetectionSettings.DEFAULT, (option, message) -> fail(option + ": " + message));

    private final Random random = new Random(SEED);
    private final HostileTexts texts = new HostileTexts(SEED);

    @BeforeAll
    static void tellTheSeed() {
        DETECTION.open();
        System.out.println("DetectorFuzzTest: -Dmillrace.fuzz.seed=" + SEED);
    }

    @Test
    void findsOnlyPlacesOfTheText() {
        HostileTexts.KNOWN.forEach(unit -> check(HostileTexts.repeated(unit, KNOWN_LENGTH)));
        long end = System.nanoTime() + share().toNanos();
        do {
            check(random.nextBoolean() ? texts.soup(length()) : HostileTexts.repeated(texts.unit(), length()));
        } while (System.nanoTime() < end);
    }

    /** One pattern of twice the length takes about twice the time. */
    @Test
    void timeGrowsWithTheLength() {
        PatternCosts costs = new PatternCosts(new DetectionCost(DETECTION), GROWN_LENGTH);
        List<String> units = new ArrayList<>(TIME.isZero() ? List.of() : HostileTexts.KNOWN);
        units.forEach(costs::measure);
        long end = System.nanoTime() + share().toNanos();
        do {
            costs.measure(
                    random.nextInt(4) == 0
                            ? HostileTexts.KNOWN.get(random.nextInt(HostileTexts.KNOWN.size()))
                            : texts.unit());
        } while (System.nanoTime() < end);
        if (!TIME.isZero()) {
            System.out.print(costs.table(30));
        }
        assertThat(costs.grown()).as("patterns, seed %d", SEED).isEmpty();
    }

    private static Duration share() {
        return TIME.isZero() ? SLICE : TIME.dividedBy(2);
    }

    /** A thousand mostly, a million now and then. */
    private int length() {
        int rank = random.nextInt(1_000);
        return 1 + random.nextInt(rank < 900 ? 4_000 : rank < 998 ? 100_000 : 1_000_000);
    }

    private static void check(String text) {
        try {
            DETECTION.candidates(text).forEach(finding -> checkPlace(text, finding));
            checkApart(DETECTION.find(text));
        } catch (RuntimeException | AssertionError wrong) {
            throw new AssertionError("seed " + SEED + ", text begins " + PatternCosts.shown(text), wrong);
        }
    }

    private static void checkPlace(String text, Finding finding) {
        assertThat(finding.start()).as("start").isBetween(0, text.length() - 1);
        assertThat(finding.end()).as("end").isBetween(finding.start() + 1, text.length());
        assertThat(splits(text, finding.start()) || splits(text, finding.end()))
                .as("%s by %s splits a pair", finding.type(), finding.rule())
                .isFalse();
    }

    private static boolean splits(String text, int place) {
        return place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    }

    private static void checkApart(List<Finding> found) {
        for (int at = 1; at < found.size(); at++) {
            assertThat(found.get(at).start())
                    .as("start")
                    .isGreaterThanOrEqualTo(found.get(at - 1).end());
        }
    }
}
