package io.millrace.jobs.preview;

import io.millrace.core.Origin;
import io.millrace.core.Sample;
import java.util.List;

/** How a preview is shown. */
interface Form {
    /** Whether what each step did is asked for; it costs memory as long as a record waits. */
    boolean showsSteps();

    /** A row, before it is let go. */
    String row(Sample row, String split);

    /** A record of which everything is known. */
    List<String> record(Origin origin, Trace trace);

    /** What is said at the end. */
    List<String> end(Summary summary);
}
