package io.millrace.jobs.run;

import io.millrace.core.CountText;
import io.millrace.sinks.commits.Commit;
import io.millrace.sinks.commits.Counts;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of all records of a dataset, from its commits: consumed + added − rejected = rows + held.
 *
 * @param shards files of the present state
 * @param rows in them
 * @param held rows in open shards, which only the state of the job has
 */
record Funnel(Counts counts, int shards, long rows, long held) {
    static Funnel of(Root root) {
        long consumed = 0;
        long added = 0;
        SortedMap<String, Long> rejected = new TreeMap<>();
        for (Commit.Append append : root.appends()) {
            consumed += append.counts().consumed();
            added += append.counts().added();
            append.counts().rejected().forEach((reason, count) -> rejected.merge(reason, count, Long::sum));
        }
        long rows = root.files().stream().mapToLong(FileEntry::rows).sum();
        return new Funnel(Counts.of(consumed, added, rejected), root.files().size(), rows, root.held());
    }

    /** One line a stage, then the sum. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(counts.consumed(), CountText.noun(counts.consumed(), "record") + " consumed"));
        if (counts.added() > 0) {
            lines.add(line(counts.added(), CountText.noun(counts.added(), "row") + " added by copies"));
        }
        for (Map.Entry<String, Long> reason : counts.rejected().entrySet()) {
            lines.add(line(-reason.getValue(), "rejected: " + reason.getKey()));
        }
        lines.add(line(rows, CountText.noun(rows, "row") + " in " + CountText.of(shards, "shard")));
        if (held > 0) {
            lines.add(line(held, CountText.noun(held, "row") + " in open shards"));
        }
        lines.add(sum());
        return lines;
    }

    private String sum() {
        long rejected = counts.consumed() + counts.added() - counts.kept();
        return String.format(
                Locale.ROOT,
                "  %,d consumed + %,d added - %,d rejected = %s + %,d held",
                counts.consumed(),
                counts.added(),
                rejected,
                CountText.grouped(rows, "row"),
                held);
    }

    private static String line(long count, String what) {
        return String.format(Locale.ROOT, "  %,14d  %s", count, what);
    }
}
