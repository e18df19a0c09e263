package io.millrace.sinks.snapshots.seal;

import io.millrace.sinks.snapshots.Shuffling;
import java.io.Serializable;

/** What a seal is of: a snapshot of one segment, and which of its orders; epoch 0 (contract, section 6). */
public record SealOf(String snapshot, long seed, int lanes) implements Serializable {
    Shuffling shuffling() {
        return new Shuffling(seed, 0, lanes);
    }
}
