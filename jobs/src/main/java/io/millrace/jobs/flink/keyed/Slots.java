package io.millrace.jobs.flink.keyed;

import io.millrace.jobs.plan.Stage;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * What Flink sees as the key of a keyed step: one of {@value #COUNT} slots, each in a key group of its own. The real keys
 * are kept in order inside a slot, so that one timer and one walk release all of them.
 */
final class Slots {
    /** Number of slots, and the largest parallelism of a keyed step; fixed, since state is laid out by it. */
    static final int COUNT = Stage.MOST_KEYED_SUBTASKS;

    private static final int[] KEYS = keys();

    private Slots() {}

    /** The slot of something with this hash. */
    static int of(int hash) {
        int mixed = hash * 0x9E3779B9;
        return KEYS[(mixed ^ mixed >>> 16) & COUNT - 1];
    }

    /** What Flink takes as the key of the slot in this key group. */
    static int key(int group) {
        return KEYS[group];
    }

    /** The key group of a slot's key. */
    static int group(int key) {
        return KeyGroupRangeAssignment.assignToKeyGroup(key, COUNT);
    }

    /** For each key group the smallest number that Flink puts into it. */
    private static int[] keys() {
        int[] keys = new int[COUNT];
        java.util.Arrays.fill(keys, -1);
        int found = 0;
        for (int key = 0; found < COUNT; key++) {
            int group = KeyGroupRangeAssignment.assignToKeyGroup(key, COUNT);
            if (keys[group] < 0) {
                keys[group] = key;
                found++;
            }
        }
        return keys;
    }
}
