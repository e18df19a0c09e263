package io.millrace.jobs.file;

import io.millrace.core.Node;
import io.millrace.core.Option;
import io.millrace.privacy.keys.KeySettings;
import io.millrace.sinks.SplitSettings;
import io.millrace.sinks.rejects.RejectSettings;
import java.util.List;

/** A pipeline file as records; the only declaration of its options. */
public record PipelineSpec(
        @Option(doc = "Name of the pipeline and of its dataset: letters, digits, '.', '_' and '-', at most 64.")
        String pipeline,

        @Option(doc = "Where records come from.") SourceSettings source,

        @Option(doc = "The fields that are read from every record.")
        SchemaSettings schema,

        @Option(doc = "What is done to every record, in order: step names with their options.", fallback = Option.NONE)
        List<Node> steps,

        @Option(doc = "Classes on the class path that list further steps.", fallback = Option.NONE)
        List<String> plugins,

        @Option(doc = "Where the keys are that steps and encrypted rejects need.", fallback = Option.NONE)
        KeySettings keys,

        @Option(doc = "Which rows go into which split; all into train if not given.", fallback = Option.NONE)
        SplitSettings split,

        @Option(doc = "Where rows go.") SinkSettings sink,
        @Option(doc = "Where rejects go.") RejectSettings rejects,
        @Option(doc = "How the job runs.") RunSettings run,

        @Option(
                doc =
                        "Sensitive fields that reach the shards in clear, each on purpose; everything else that is sensitive must be treated.",
                fallback = Option.NONE)
        List<String> release,

        @Option(
                doc =
                        "The leak gate before the shards: the options of the step drop_leaks. A pipeline that scrubs a text has it without saying so; {share: 0} takes it away.",
                fallback = Option.NONE)
        Node leakGate,

        @Option(doc = "When a job with failing steps ends.", fallback = "{}")
        ErrorSettings errors,

        @Option(doc = "What the dataset is, for its data card.", fallback = Option.NONE)
        String description,

        @Option(doc = "Licence of the dataset, for its data card.", fallback = Option.NONE)
        String license) {}
