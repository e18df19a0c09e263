package io.millrace.privacy.keys;

import java.util.Objects;

/**
 * What is given away of a field with noise, under one key and in one epoch.
 *
 * @param field name of the field
 * @param key fingerprint of the key that the noise is drawn from
 * @param epoch number of the epoch
 * @param settings mechanism, bounds and grid; equal for equal noise
 * @param epsilon the privacy loss of a record, more than 0
 * @param delta the chance that the loss is larger, 0 to 1
 */
public record Release(String field, String key, long epoch, String settings, double epsilon, double delta) {
    public Release {
        Objects.requireNonNull(field);
        Objects.requireNonNull(key);
        Objects.requireNonNull(settings);
        if (!(epsilon > 0) || !(delta >= 0) || Double.isInfinite(epsilon) || delta >= 1) {
            throw new IllegalArgumentException("epsilon or delta of a release is out of range");
        }
    }
}
