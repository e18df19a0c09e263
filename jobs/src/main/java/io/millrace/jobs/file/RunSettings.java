package io.millrace.jobs.file;

import io.millrace.core.Option;
import java.util.Map;

/** How a job runs. */
public record RunSettings(
        @Option(doc = "Parallel subtasks of every operator.", fallback = "1", min = 1, max = 32_768)
        int parallelism,

        @Option(
                doc =
                        "Seconds between checkpoints; the layout of shards does not depend on it, how soon a sealed shard is committed does.",
                fallback = "30",
                min = 0.1,
                max = 86_400)
        double checkpointSeconds,

        @Option(
                doc =
                        "Directory of checkpoints and savepoints, as a file: URI; holds records, so guard it like the data.")
        String state,

        @Option(
                doc =
                        "Memory for open shards, in megabytes for each task manager; over it the largest row group is cut early.",
                fallback = "192",
                min = 16,
                max = 1_000_000)
        int shardBufferMegabytes,

        @Option(
                doc = "Further options of Flink by their names; those that Millrace relies on are refused.",
                fallback = Option.NONE)
        Map<String, String> flink) {}
