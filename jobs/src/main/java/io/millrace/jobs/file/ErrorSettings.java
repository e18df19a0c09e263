package io.millrace.jobs.file;

import io.millrace.core.Option;

/** When a job with failing steps ends instead of rejecting on and on; counts {@code <step>.failed} only. */
public record ErrorSettings(
        @Option(doc = "Largest share of samples that may fail.", fallback = "0.01", min = 0, max = 1)
        double maxShare,

        @Option(
                doc = "Samples that a subtask sees before it judges, and between two judgements.",
                fallback = "100000",
                min = 1)
        long overRecords)
        implements java.io.Serializable {}
