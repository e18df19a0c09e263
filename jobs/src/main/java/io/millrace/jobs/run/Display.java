package io.millrace.jobs.run;

import java.util.List;

/** Where a run tells what happens. */
public interface Display {
    /** How the run stands; many times a minute. */
    void progress(List<String> lines);

    /** Something that happened once. */
    void say(String line);
}
