package io.millrace.sinks.snapshots;

/**
 * Which of the orders of a snapshot is meant: contract, section 9.
 *
 * @param lanes blocks that are read side by side, at least 1
 */
public record Shuffling(long seed, long epoch, int lanes) {
    /** What the contract gives where nothing is said. */
    public static final Shuffling DEFAULT = new Shuffling(0, 0, 96);

    public Shuffling {
        if (lanes < 1) {
            throw new IllegalArgumentException("lanes must be at least 1, got " + lanes);
        }
    }
}
