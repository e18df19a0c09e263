package io.millrace.sinks.rejects;

import io.millrace.core.Option;

/** Where rejects go: exactly one place. */
public record RejectSettings(
        @Option(doc = "A Kafka topic, on the brokers of the source.", fallback = Option.NONE)
        Kafka kafka,

        @Option(doc = "A directory of JSON lines.", fallback = Option.NONE)
        Files files)
        implements java.io.Serializable {

    /** A topic of JSON lines, exactly once, each under its row id as key. */
    public record Kafka(
            @Option(doc = "Name of an existing topic.") String topic,

            @Option(doc = "How much of a record is told: reference, redacted or encrypted.", fallback = "reference")
            Payload payload)
            implements java.io.Serializable {}

    /** Files of JSON lines, exactly once. */
    public record Files(
            @Option(doc = "Path of a directory outside the dataset.")
            String path,

            @Option(doc = "How much of a record is told: reference, redacted or encrypted.", fallback = "reference")
            Payload payload)
            implements java.io.Serializable {}

    public RejectSettings {
        if ((kafka == null) == (files == null)) {
            throw new IllegalArgumentException("must name exactly one place: kafka or files");
        }
    }

    public Payload payload() {
        return kafka != null ? kafka.payload() : files.payload();
    }
}
