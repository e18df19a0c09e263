package io.millrace.privacy.noise;

/** A distribution over whole numbers, symmetric about 0. */
interface Noise {
    long draw(Coin coin);
}
