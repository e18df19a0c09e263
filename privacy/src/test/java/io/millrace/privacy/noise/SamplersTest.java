package io.millrace.privacy.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samplers against the distributions that the paper defines. Seeds are fixed, so a result is the same each time. */
class SamplersTest {
    private static final int DRAWS = 200_000;
    /** Of the chi-square distribution, standardized: one in a million is beyond. */
    private static final double UNLIKELY = 4.8;

    private final SplittableRandom random = new SplittableRandom(20260108);
    private final Coin coin = new Coin(random::nextLong);

    private static DiscreteGaussian gaussian(long n, long d) {
        return DiscreteGaussian.of(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }

    @ParameterizedTest(name = "exp(−{0}/{1})")
    @CsvSource({"0, 1", "1, 1", "1, 3", "2, 3", "999, 1000"})
    void anEventHappensAsOftenAsItsProbabilitySays(long p, long q) {
        double expected = Math.exp(-(double) p / q);
        assertThat(share(() -> coin.decays(p, q))).isCloseTo(expected, within(0.006));
        assertThat(share(() -> coin.decays(BigInteger.valueOf(p), BigInteger.valueOf(q))))
                .isCloseTo(expected, within(0.006));
    }

    @Test
    void anEventMayHaveAnExponentBeyondOne() {
        assertThat(share(() -> coin.decays(BigInteger.valueOf(7), BigInteger.valueOf(3))))
                .isCloseTo(Math.exp(-7.0 / 3), within(0.006));
    }

    private static double share(BooleanSupplier event) {
        int happened = 0;
        for (int i = 0; i < DRAWS; i++) {
            happened += event.getAsBoolean() ? 1 : 0;
        }
        return happened / (double) DRAWS;
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "10", "256", "1000"})
    void numbersBelowABoundAreAllAlikeOften(int bound) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (int i = 0; i < DRAWS; i++) {
            counts.merge(coin.below(bound), 1, Integer::sum);
        }
        assertThat(counts).hasSize(bound).allSatisfy((value, count) -> assertThat(value)
                .isBetween(0L, bound - 1L));
        assertThat(deviation(counts, value -> value >= 0 && value < bound ? 1.0 / bound : 0))
                .isLessThan(UNLIKELY);
    }

    @ParameterizedTest(name = "s/t = {0}/{1}")
    @CsvSource({"1, 1", "1, 10", "7, 3", "3, 1", "1, 100"})
    void discreteLaplaceIsExact(long s, long t) {
        double decay = Math.exp(-(double) s / t);
        Map<Long, Integer> counts = counts(new DiscreteLaplace(s, t));
        assertThat(deviation(counts, x -> (1 - decay) / (1 + decay) * Math.pow(decay, Math.abs(x))))
                .isLessThan(UNLIKELY);
        double variance = 2 * decay / Math.pow(1 - decay, 2);
        assertThat(variance(counts)).isCloseTo(variance, within(0.005 + variance * 0.03));
        assertSymmetric(counts);
    }

    @ParameterizedTest(name = "σ² = {0}/{1}")
    @CsvSource({"1, 4", "1, 1", "50, 3", "10000, 1", "1024000, 1024"})
    void discreteGaussianIsExact(long n, long d) {
        double variance = (double) n / d;
        double sum = 0;
        for (int x = -2000; x <= 2000; x++) {
            sum += Math.exp(-x * (double) x / 2 / variance);
        }
        double all = sum;
        Map<Long, Integer> counts = counts(gaussian(n, d));
        assertThat(deviation(counts, x -> Math.exp(-x * (double) x / 2 / variance) / all))
                .isLessThan(UNLIKELY);
        // that of whole numbers is a little smaller where they are few
        assertThat(variance(counts)).isLessThan(variance * 1.02).isGreaterThan(variance >= 1 ? variance * 0.98 : 0.1);
        assertSymmetric(counts);
    }

    private Map<Long, Integer> counts(Noise noise) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (int i = 0; i < DRAWS; i++) {
            counts.merge(noise.draw(coin), 1, Integer::sum);
        }
        return counts;
    }

    /** Pearson's statistic over all values that are expected ten times or more, in standard deviations from its mean. */
    private static double deviation(Map<Long, Integer> counts, LongToDoubleFunction probability) {
        double statistic = 0;
        int values = 0;
        for (long x = -3000; x <= 3000; x++) {
            double expected = DRAWS * probability.applyAsDouble(x);
            if (expected >= 10) {
                statistic += Math.pow(counts.getOrDefault(x, 0) - expected, 2) / expected;
                values++;
            }
        }
        return (statistic - (values - 1)) / Math.sqrt(2.0 * Math.max(1, values - 1));
    }

    private static double variance(Map<Long, Integer> counts) {
        return counts.entrySet().stream()
                        .mapToDouble(entry -> entry.getKey() * (double) entry.getKey() * entry.getValue())
                        .sum()
                / DRAWS;
    }

    private static void assertSymmetric(Map<Long, Integer> counts) {
        long above = 0;
        long below = 0;
        for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
            above += entry.getKey() > 0 ? entry.getValue() : 0;
            below += entry.getKey() < 0 ? entry.getValue() : 0;
        }
        assertThat(Math.abs(above - below)).isLessThan((long) (UNLIKELY * Math.sqrt(above + below)) + 1);
    }
}
