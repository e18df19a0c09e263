package io.millrace.privacy.noise;

/** Independent fair bits. */
@FunctionalInterface
interface RandomBits {
    /** 64 bits. */
    long next();
}
