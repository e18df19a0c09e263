package io.millrace.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which steps remember something when a run begins.
 *
 * @param before what the steps of the run went by whose state it goes on from, under their ids
 * @param now what those of the pipeline file go by
 */
record Memories(Map<String, String> before, Map<String, String> now) {
    /** A line for each step that begins anew, and for each whose memory is left behind. */
    List<String> changes() {
        List<String> lines = new ArrayList<>();
        now.forEach((id, text) -> {
            if (!text.equals(before.get(id))) {
                lines.add(
                        id
                                + " remembers nothing yet: the run before had no such step, or another type, id, fields or options of its keys");
            }
        });
        before.forEach((id, text) -> {
            if (!now.containsKey(id)) {
                lines.add("what " + id + " remembers is left behind: the pipeline file has no such step any more");
            }
        });
        return lines;
    }
}
