package io.millrace.jobs.explain;

import io.millrace.core.CountText;
import io.millrace.core.ExpandStep;
import io.millrace.core.Origin;
import io.millrace.core.Ranges.Partition;
import io.millrace.core.Ranges.Span;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Suggestion;
import io.millrace.jobs.flink.KnownStarts;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.rejects.RejectLine;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Tells what became of a record, as far as it is committed. Reads row ids and rejects, never another cell. */
public final class Explanation {
    private final PipelinePlan plan;
    private final Root root;

    private Explanation(PipelinePlan plan) {
        this.plan = plan;
        this.root = Root.open(plan.spec().sink().parquet().store());
    }

    /**
     * One line for each of its rows, or one for the record.
     *
     * @throws Refusal if there is no dataset yet, or the pipeline does not read the topic
     */
    public static List<String> of(PipelinePlan plan, Origin origin) {
        return new Explanation(plan).lines(origin);
    }

    private List<String> lines(Origin origin) {
        refuseStranger(origin.topic());
        if (root.appends().isEmpty()) {
            throw new Refusal(
                    Trouble.REFUSED,
                    root.name() + " holds no dataset yet: nothing is committed, start millrace run first");
        }
        Partition partition = new Partition(origin.topic(), origin.partition());
        Long end = root.ends().get(partition);
        if (end == null || origin.offset() >= end) {
            return List.of(origin + ": not read yet: "
                    + (end == null
                            ? "no record of " + partition + " is committed"
                            : "what is committed of " + partition + " ends before offset " + end));
        }
        long start = start(partition);
        return origin.offset() < start
                ? List.of(origin + ": left out: the dataset begins at offset " + start + " of " + partition)
                : read(origin);
    }

    private void refuseStranger(String topic) {
        List<String> topics = plan.spec().source().kafka().topics();
        boolean wasRead = root.ends().keySet().stream()
                .anyMatch(partition -> partition.topic().equals(topic));
        if (!topics.contains(topic) && !wasRead) {
            throw new Refusal(
                    Trouble.INVALID,
                    "--origin: " + topic + " is no topic of the pipeline" + Suggestion.among(topic, topics));
        }
    }

    private long start(Partition partition) {
        long first = root.appends().stream()
                .flatMap(append -> Stream.ofNullable(append.source().spans().get(partition)))
                .mapToLong(Span::from)
                .min()
                .orElseThrow();
        return Math.min(first, KnownStarts.of(root).offsets().getOrDefault(partition, first));
    }

    private List<String> read(Origin origin) {
        List<String> lines = new ArrayList<>();
        SortedMap<String, String> rows = new KeptRows(root).of(origin);
        rows.forEach((row, file) -> lines.add(
                origin + ": kept as row " + row + " in file " + root.store().name(file)));
        if (!rows.isEmpty() && !makesRows()) {
            return lines;
        }
        KnownRejects rejects = new KnownRejects(plan.spec());
        SortedMap<String, RejectLine> rejected = rejects.of(origin);
        rejected.keySet().removeAll(rows.keySet());
        rejected.values().forEach(reject -> lines.add(origin + ": " + text(reject)));
        if (lines.isEmpty()) {
            lines.add(origin + ": " + without(rejects.place()));
        } else if (root.held() > 0) {
            lines.add(origin + ": if it has further rows, they are among the " + root.held()
                    + " that an open shard holds or that wait in a step");
        }
        return lines;
    }

    /** Otherwise a record that is a row is nothing else. */
    private boolean makesRows() {
        return plan.stages().stream()
                .flatMap(stage -> stage.bind().stream())
                .anyMatch(named -> named.step() instanceof ExpandStep);
    }

    private static String text(RejectLine reject) {
        return "row " + reject.row() + " rejected by step " + reject.step() + " for " + reject.reason()
                + (reject.field() == null ? "" : ", field " + reject.field())
                + (reject.original() == null ? "" : ", original " + reject.original());
    }

    private String without(String rejects) {
        String gap = "Kafka has no record at this offset (it was compacted, or marks a transaction)";
        return root.held() > 0
                ? "held in an open shard or waiting in a step, as " + CountText.of(root.held(), "row")
                        + (root.held() == 1 ? " is" : " are") + ", unless " + gap
                        + "; millrace run --drain seals what is held"
                : "read, but neither a row nor a reject: " + gap + ", or its reject is no longer in " + rejects;
    }
}
