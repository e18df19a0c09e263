package io.millrace.sinks.snapshots.pages;

import java.io.IOException;

/** A shard that cannot be read; the message is a predicate of the place in it. */
public final class BrokenShard extends IOException {
    private static final long serialVersionUID = 1;

    public BrokenShard(String message) {
        super(message);
    }

    public BrokenShard(String message, Throwable cause) {
        super(message, cause);
    }
}
