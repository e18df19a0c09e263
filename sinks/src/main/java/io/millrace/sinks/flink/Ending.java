package io.millrace.sinks.flink;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/** What a refusal does to a running job. */
final class Ending {
    private Ending() {}

    /** A disk may be there again after a restart; nothing else that is refused changes by itself. */
    static RuntimeException of(Refusal refusal) {
        return refusal.trouble() == Trouble.UNREACHABLE ? refusal : new SuppressRestartsException(refusal);
    }
}
