package io.millrace.jobs.explain;

import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.ingestion.TopicSearch;
import io.millrace.jobs.file.PipelineSpec;
import io.millrace.sinks.rejects.RejectFiles;
import io.millrace.sinks.rejects.RejectLine;
import io.millrace.sinks.rejects.RejectSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rejects of a pipeline, wherever they go. */
record KnownRejects(PipelineSpec spec) {
    private static final String LOCAL = "file:";

    /** Row id → its reject; of several, as a rollback leaves them, the one of the newest job. */
    SortedMap<String, RejectLine> of(Origin origin) {
        SortedMap<String, RejectLine> rejects = new TreeMap<>();
        for (RejectLine line : lines(origin)) {
            rejects.merge(line.row(), line, (one, other) -> one.append() > other.append() ? one : other);
        }
        return rejects;
    }

    /** Where they are, for messages. */
    String place() {
        RejectSettings rejects = spec.rejects();
        return rejects.kafka() != null
                ? "the topic " + rejects.kafka().topic()
                : rejects.files().path();
    }

    private List<RejectLine> lines(Origin origin) {
        RejectSettings rejects = spec.rejects();
        if (rejects.kafka() == null) {
            return new RejectFiles(directory(rejects.files().path())).of(origin);
        }
        String topic = rejects.kafka().topic();
        List<RejectLine> lines = new ArrayList<>();
        for (String line : new TopicSearch(spec.source().kafka(), topic, "rejects.kafka.topic")
                .beginning(RejectLine.beginning(origin))) {
            lines.add(parse(line, topic));
        }
        return lines;
    }

    private static RejectLine parse(String line, String topic) {
        try {
            return RejectLine.parse(line);
        } catch (IOException broken) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the topic " + topic + " holds a line about this record that is no reject",
                    broken);
        }
    }

    private static Path directory(String path) {
        return path.startsWith(LOCAL) ? Path.of(URI.create(path).getPath()) : Path.of(path);
    }
}
