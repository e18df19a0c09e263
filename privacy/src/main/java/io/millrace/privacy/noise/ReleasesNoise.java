package io.millrace.privacy.noise;

import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.Release;

/** A step whose rows spend privacy budget. */
public interface ReleasesNoise {
    /** Name of the field. */
    String field();

    /** What its rows of an epoch release under these keys. */
    Release release(FieldKeys keys, long epoch);
}
