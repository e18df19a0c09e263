package io.millrace.jobs.file;

import io.millrace.core.Option;
import java.util.List;

/** A field of the schema in its long form. */
public record FieldSettings(
        @Option(
                doc =
                        "string, bool, int32, int64, float32, float64, timestamp, date, bytes, json, label, image, audio, list<T> or tensor<T>[d1,…].")
        String type,

        @Option(doc = "Whether records may lack it or have null there; never for a tensor.", fallback = "false")
        boolean optional,

        @Option(
                doc =
                        "sensitive: a step must treat the field before it reaches a shard. Others are yours: steps name all"
                                + " fields that carry one, as in fields: [tag:contact].",
                fallback = Option.NONE)
        List<String> tags,

        @Option(
                doc = "Where its value stands in a record, as in body.text; its own name if not given.",
                fallback = Option.NONE)
        String from,

        @Option(doc = "The names of a label, in order.", fallback = Option.NONE)
        List<String> names,

        @Option(doc = "What the field is, for the data card.", fallback = Option.NONE)
        String description) {}
