package io.millrace.privacy.noise;

import java.math.BigInteger;

/**
 * P(x) ∝ exp(−x²/2σ²) with σ² = n/d: Canonne, Kamath and Steinke 2020, algorithm 3.
 *
 * @param n 1 to 2⁶⁰
 * @param d at least 1
 */
record DiscreteGaussian(BigInteger n, BigInteger d, DiscreteLaplace wider) implements Noise {
    private static final int PARTS = 1024;
    private static final double LARGEST_VARIANCE = 0x1p60 / PARTS;
    /** More than the rounding of the doubles below can take away. */
    private static final double MARGIN = 1 + 1e-9;

    static DiscreteGaussian of(BigInteger n, BigInteger d) {
        long t = n.divide(d).sqrt().longValueExact() + 1;
        return new DiscreteGaussian(n, d, new DiscreteLaplace(1, t));
    }

    /**
     * The least σ² that is (ε, δ) differentially private by way of ρ-concentrated privacy: σ² = Δ²/2ρ (theorem 4 of the
     * paper), where ε = ρ + 2√(ρ·ln(1/δ)) (Bun and Steinke 2016, proposition 1.3). Rounded up.
     *
     * @param sensitivity Δ, at least 1
     * @throws ArithmeticException if σ is too large for exact numbers
     */
    static DiscreteGaussian of(double epsilon, double delta, long sensitivity) {
        double log = -StrictMath.log(delta);
        double root = epsilon / (Math.sqrt(log + epsilon) + Math.sqrt(log));
        double variance = (double) sensitivity * sensitivity / (2 * root * root) * MARGIN;
        if (!(variance < LARGEST_VARIANCE)) {
            throw new ArithmeticException("the variance does not fit");
        }
        long n = (long) Math.ceil(variance * PARTS);
        return of(BigInteger.valueOf(Math.max(1, n)), BigInteger.valueOf(PARTS));
    }

    @Override
    public long draw(Coin coin) {
        while (true) {
            long y = wider.draw(coin);
            if (accepts(Math.abs(y), coin)) {
                return y;
            }
        }
    }

    /** With probability exp(−(|y| − σ²/t)²/2σ²), all times t²d². */
    private boolean accepts(long y, Coin coin) {
        BigInteger td = d.multiply(BigInteger.valueOf(wider.t()));
        BigInteger distance = td.multiply(BigInteger.valueOf(y)).subtract(n);
        BigInteger under = n.multiply(d)
                .shiftLeft(1)
                .multiply(BigInteger.valueOf(wider.t()).pow(2));
        return coin.decays(distance.pow(2), under);
    }
}
