package io.millrace.demo.benchmark.sink;

import io.millrace.sinks.Dataset;
import io.millrace.sinks.SplitSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run does.
 *
 * @param every seconds between checkpoints
 * @param seconds for which rows are written; closing comes after
 * @param megabytes sizes of Millrace's shards and groups, and of the memory for open groups
 */
public record Setting(
        Program program, Workload workload, int splits, double every, double seconds, Megabytes megabytes) {
    private static final int POINTS = 10_000;

    /** Sizes in mebibytes; a group of null is the profile's. */
    public record Megabytes(int shard, Integer group, int buffer) {}

    Dataset dataset() {
        return Dataset.of("benchmark", workload.profile(), workload.schema(), new SplitSettings(null, weights(), 0));
    }

    /** Equal parts. */
    private Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (int split = 0; split < splits; split++) {
            weights.put("s" + split, POINTS / splits + (split < POINTS % splits ? 1 : 0));
        }
        return weights;
    }

    Setting with(Program other) {
        return new Setting(other, workload, splits, every, seconds, megabytes);
    }

    Setting lasting(double other) {
        return new Setting(program, workload, splits, every, other, megabytes);
    }
}
