package io.millrace.jobs.file;

import io.millrace.core.Option;
import io.millrace.ingestion.KafkaSettings;

/** Where records come from. */
public record SourceSettings(
        @Option(doc = "Topics of a Kafka cluster.") KafkaSettings kafka) {}
