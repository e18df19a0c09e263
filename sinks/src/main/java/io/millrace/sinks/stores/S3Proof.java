package io.millrace.sinks.stores;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Tries whether a store refuses the second of two who put an object. */
record S3Proof(Store store) {
    private static final int NOT_IMPLEMENTED = 501;

    /** @throws Refusal if it overwrites, or does not know conditional puts */
    void give() {
        String probe = Scratch.path(Scratch.PROBE_PREFIX + UUID.randomUUID());
        boolean isGiven = isRefused(probe);
        store.delete(probe);
        if (!isGiven) {
            throw new Refusal(
                    Trouble.REFUSED,
                    store.name("") + " is in a store that overwrites where it was told not to (If-None-Match): two jobs"
                            + " could destroy each other's commits; use a store with conditional puts");
        }
    }

    private boolean isRefused(String probe) {
        try {
            return store.putIfAbsent(probe, new byte[] {1}) && !store.putIfAbsent(probe, new byte[] {2});
        } catch (Refusal refused) {
            if (refused.getCause() instanceof S3Exception unknown && unknown.statusCode() == NOT_IMPLEMENTED) {
                return false;
            }
            throw refused;
        }
    }
}
