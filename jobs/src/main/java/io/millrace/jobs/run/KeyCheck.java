package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.jobs.file.PipelineSpec;
import io.millrace.jobs.flink.Shards;
import io.millrace.privacy.keys.KeyServiceSource;
import io.millrace.sinks.commits.Root;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keys of a pipeline, held against those that its dataset was written with: new ones would neither open nor join with what
 * is there.
 */
record KeyCheck(PipelineSpec spec, Root root) {
    /**
     * The ids of the present keys; none where the pipeline names no keys.
     *
     * @throws Refusal if the files cannot be used, or hold other keys than before
     */
    SortedMap<String, String> check() {
        if (spec.keys() == null) {
            return new TreeMap<>();
        }
        KeyServiceSource source = new KeyServiceSource(spec.keys(), spec.pipeline());
        Map<String, String> before = written();
        if (!before.isEmpty() && !source.exists()) {
            throw refusal("the key files of the pipeline are not there");
        }
        SortedMap<String, String> ids = source.ids();
        before.forEach((subject, id) -> {
            if (!id.equals(ids.get(subject))) {
                throw refusal(subject + " is not the one with key id " + id + " any more");
            }
        });
        source.create();
        return ids;
    }

    private Map<String, String> written() {
        Map<String, String> ids = new TreeMap<>();
        if (!root.appends().isEmpty() && root.last().x().get(Shards.KEY_IDS) instanceof Map<?, ?> known) {
            known.forEach((subject, id) -> ids.put(subject.toString(), id.toString()));
        }
        return ids;
    }

    private Refusal refusal(String what) {
        return new Refusal(
                Trouble.REFUSED,
                what + ", but " + root.name() + " was written with it: bring "
                        + spec.keys().kek() + " and "
                        + spec.keys().bundle()
                        + " back from their backup (new keys would neither open nor join with what"
                        + " is there), or write to a new path");
    }
}
