package io.millrace.jobs.run;

import io.millrace.sinks.commits.PythonCall;
import io.millrace.sinks.commits.Root;

/** The last lines of a run: the funnel of the dataset, and how to open it. */
record Ending(Display display, Root root) {
    void tell(Funnel funnel) {
        if (funnel.counts().consumed() == 0) {
            display.say("nothing was committed to " + directory());
            return;
        }
        display.say("dataset " + directory());
        funnel.lines().forEach(display::say);
        if (funnel.rows() > 0) {
            display.say("open it in Python: " + new PythonCall(root).text());
        }
    }

    private String directory() {
        return root.name();
    }
}
