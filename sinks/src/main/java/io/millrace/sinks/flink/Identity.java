package io.millrace.sinks.flink;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a job's state belongs to: the root, what its dataset.json fixes, the topics and the keys. State of anything else
 * holds rows of other columns, offsets of other records, or cells under other keys.
 *
 * @param parts subject → an id that changes with it
 */
record Identity(SortedMap<String, String> parts) {
    static final String ROOT = "root";
    static final String DATASET = "dataset";

    Identity {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /**
     * @param root id of the root
     * @param dataset digest of what dataset.json fixes
     * @param others subject → id, as {@code the topic events}
     */
    static Identity of(String root, String dataset, Map<String, String> others) {
        SortedMap<String, String> parts = new TreeMap<>(others);
        parts.putAll(Map.of(ROOT, root, DATASET, dataset));
        return new Identity(parts);
    }

    /** @throws Refusal if a state of this identity cannot be that of a job that is the other one */
    void refuseOther(Identity now, String path) {
        parts.forEach((subject, id) -> {
            if (now.parts.containsKey(subject) && !now.parts.get(subject).equals(id)) {
                throw new Refusal(Trouble.REFUSED, message(subject, path));
            }
        });
    }

    private static String message(String subject, String path) {
        return switch (subject) {
            case ROOT ->
                "the job's state belongs to another dataset than the one in " + path
                        + ": give the sink.parquet.path and the run.state that belong together, or begin anew with a new"
                        + " run.state";
            case DATASET -> otherColumns();
            default ->
                subject + " is not what it was when the job's state was saved: it was deleted and made anew;"
                        + " bring the old one back, or start a new dataset under another path, with a new run.state";
        };
    }

    static String otherColumns() {
        return "the job's state holds rows of other columns or splits than the pipeline file says: go on with the file"
                + " that it was saved under and drain it, then begin anew with a new path and a new run.state";
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(parts.size());
        for (Map.Entry<String, String> part : parts.entrySet()) {
            out.writeUTF(part.getKey());
            out.writeUTF(part.getValue());
        }
        return bytes.toByteArray();
    }

    static Identity fromBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        SortedMap<String, String> parts = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.put(in.readUTF(), in.readUTF());
        }
        return new Identity(parts);
    }
}
