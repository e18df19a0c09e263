package io.millrace.privacy.noise;

import java.math.BigInteger;

/**
 * Events of exact probability, made of fair bits: Canonne, Kamath and Steinke, The Discrete Gaussian for Differential
 * Privacy, 2020, algorithm 1. Whole numbers only, so that no probability is rounded.
 */
final class Coin {
    private final RandomBits bits;

    Coin(RandomBits bits) {
        this.bits = bits;
    }

    boolean fair() {
        return bits.next() < 0;
    }

    /** Each of 0 to bound − 1 with the same chance; by rejection. */
    long below(long bound) {
        int unused = Long.numberOfLeadingZeros(bound - 1);
        while (true) {
            long drawn = unused == Long.SIZE ? 0 : bits.next() >>> unused;
            if (drawn < bound) {
                return drawn;
            }
        }
    }

    private BigInteger below(BigInteger bound) {
        int length = bound.subtract(BigInteger.ONE).bitLength();
        int unused = -length & 7;
        byte[] drawn = new byte[(length + 7) / 8];
        while (true) {
            fill(drawn);
            if (drawn.length > 0) {
                drawn[0] &= (byte) (0xFF >>> unused);
            }
            BigInteger number = new BigInteger(1, drawn);
            if (number.compareTo(bound) < 0) {
                return number;
            }
        }
    }

    private void fill(byte[] bytes) {
        long word = 0;
        for (int i = 0; i < bytes.length; i++) {
            word = i % Long.BYTES == 0 ? bits.next() : word >>> 8;
            bytes[i] = (byte) word;
        }
    }

    /** With probability exp(−p/q), for 0 ≤ p ≤ q and 1 ≤ q ≤ 2⁵⁰. */
    boolean decays(long p, long q) {
        long k = 1;
        while (below(Math.multiplyExact(q, k)) < p) {
            k++;
        }
        return (k & 1) == 1;
    }

    /** With probability exp(−p/q), for 0 ≤ p and 1 ≤ q. */
    boolean decays(BigInteger p, BigInteger q) {
        BigInteger[] wholeAndRest = p.divideAndRemainder(q);
        for (BigInteger i = wholeAndRest[0]; i.signum() > 0; i = i.subtract(BigInteger.ONE)) {
            if (!decays(1, 1)) {
                return false;
            }
        }
        long k = 1;
        while (below(q.multiply(BigInteger.valueOf(k))).compareTo(wholeAndRest[1]) < 0) {
            k++;
        }
        return (k & 1) == 1;
    }
}
