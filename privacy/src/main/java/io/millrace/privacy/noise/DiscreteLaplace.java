package io.millrace.privacy.noise;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * P(x) ∝ exp(−|x|·s/t): Canonne, Kamath and Steinke 2020, algorithm 2. With s/t = ε/Δ it is (ε, 0) differentially private
 * for values that differ by Δ at most.
 *
 * @param s 1 to {@link #LARGEST}
 * @param t 1 to {@link #LARGEST}
 */
record DiscreteLaplace(long s, long t) implements Noise {
    /** Up to here all products stay far from 2⁶³. */
    static final long LARGEST = 1L << 50;

    DiscreteLaplace {
        if (s < 1 || t < 1 || s > LARGEST || t > LARGEST) {
            throw new ArithmeticException("the scale does not fit");
        }
    }

    /**
     * @param sensitivity Δ, at least 1
     * @throws ArithmeticException if ε has too many digits for exact numbers
     */
    static DiscreteLaplace of(double epsilon, long sensitivity) {
        BigDecimal exact = BigDecimal.valueOf(epsilon);
        BigInteger over = exact.unscaledValue().multiply(BigInteger.TEN.pow(Math.max(0, -exact.scale())));
        BigInteger under = BigInteger.TEN.pow(Math.max(0, exact.scale())).multiply(BigInteger.valueOf(sensitivity));
        BigInteger divisor = over.gcd(under);
        return new DiscreteLaplace(
                over.divide(divisor).longValueExact(), under.divide(divisor).longValueExact());
    }

    @Override
    public long draw(Coin coin) {
        while (true) {
            long u = coin.below(t);
            if (!coin.decays(u, t)) {
                continue;
            }
            long v = 0;
            while (coin.decays(1, 1)) {
                v++;
            }
            long magnitude = Math.addExact(u, Math.multiplyExact(t, v)) / s;
            boolean negative = coin.fair();
            if (!negative || magnitude != 0) {
                return negative ? -magnitude : magnitude;
            }
        }
    }
}
