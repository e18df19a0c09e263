package io.millrace.ingestion;

import io.millrace.core.Mistakes;
import io.millrace.core.Node;
import io.millrace.core.Option;
import java.util.List;
import java.util.Map;

/** What a pipeline reads from Kafka, and how far a record may go. */
public record KafkaSettings(
        @Option(doc = "Brokers to start from, as host:port with commas between.")
        String brokers,

        @Option(doc = "Topics to read.") List<String> topics,

        @Option(
                doc =
                        "Where a dataset without commits starts: earliest, latest, {group: name}, {timestamp: time} or {offsets: {topic: {0: n}}}; partitions that come later start at earliest.",
                fallback = "earliest")
        Node start,

        @Option(
                doc =
                        "Where to end: never, latest (as of the start) or {timestamp: time}; a run with an end seals everything.",
                fallback = "never")
        Node stop,

        @Option(doc = "Format of the records.", fallback = "json")
        Format format,

        @Option(
                doc = "What a field means that the schema does not have: ignore it, or reject the record.",
                fallback = "ignore")
        UnknownFields unknownFields,

        @Option(doc = "When a record happened.", fallback = Option.NONE)
        EventTimeSettings eventTime,

        @Option(doc = "Longest record that is decoded, in bytes.", fallback = "16777216", min = 1, max = 1_000_000_000)
        int maxRecordBytes,

        @Option(doc = "Deepest nesting of objects and arrays that is decoded.", fallback = "64", min = 1, max = 1000)
        int maxDepth,

        @Option(doc = "Longest number that is decoded, in characters.", fallback = "100", min = 1, max = 1000)
        int maxNumberLength,

        @Option(
                doc =
                        "Further options of the Kafka clients; a value 'file:PATH' is read from that file where it is used.",
                fallback = Option.NONE)
        Map<String, String> properties) {

    /** How bytes become fields. */
    public enum Format {
        JSON
    }

    /** What to do about fields that the schema does not have. */
    public enum UnknownFields {
        IGNORE,
        REJECT
    }

    public KafkaSettings {
        Mistakes mistakes = new Mistakes()
                .when(topics.isEmpty(), "topics: names no topic; list at least one")
                .when(topics.stream().distinct().count() < topics.size(), "topics: names a topic twice");
        ClientProperties.ours(properties)
                .forEach(name -> mistakes.when(true, "properties." + name + ": is set by the pipeline; leave it out"));
        mistakes.refuse();
        eventTime = eventTime == null ? EventTimeSettings.DEFAULT : eventTime;
    }

    /** The same, but the run ends at what the topics hold as it starts. */
    public KafkaSettings toPresentEnd() {
        return new KafkaSettings(
                brokers,
                topics,
                start,
                new Node.Scalar(0, "latest", false),
                format,
                unknownFields,
                eventTime,
                maxRecordBytes,
                maxDepth,
                maxNumberLength,
                properties);
    }

    /** Whether a run ends by itself. */
    public boolean hasEnd() {
        return !(stop instanceof Node.Scalar scalar && "never".equals(scalar.text()));
    }
}
