package io.millrace.demo;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;

/** What {@code --records} may be. */
final class RecordCount {
    private RecordCount() {}

    /** @throws Refusal for less than one */
    static void check(int records) {
        if (records < 1) {
            throw new Refusal(Trouble.INVALID, "--records must be at least 1, got " + records);
        }
    }
}
