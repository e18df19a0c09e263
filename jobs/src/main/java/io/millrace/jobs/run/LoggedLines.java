package io.millrace.jobs.run;

import io.millrace.jobs.cluster.JobLog;
import java.util.List;

/** For a job manager, where nobody looks at a terminal: what happens goes to its log, and progress is left to metrics. */
final class LoggedLines implements Display {
    @Override
    public void progress(List<String> lines) {
        // metrics and Flink's page tell
    }

    @Override
    public void say(String line) {
        JobLog.tell(line);
    }
}
