package io.millrace.sinks;

import io.millrace.core.Sample;
import io.millrace.sinks.commits.SplitPoints;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names the split of a row: a pure function of its key (contract, R6). For one thread. */
public final class SplitRule {
    private static final int POINTS = 10_000;

    private final int column;
    private final byte[] seed;
    private final List<String> splits = new ArrayList<>();
    private final List<Integer> bounds = new ArrayList<>();
    private final String only;
    private final MessageDigest sha256;

    /** @param column position of the key in a sample, or -1 for its origin */
    public SplitRule(SplitPoints rule, int column) {
        this.column = column;
        this.seed = (rule.seed() + "\0").getBytes(StandardCharsets.UTF_8);
        int bound = 0;
        for (var weight : rule.weights().entrySet()) {
            bound += weight.getValue();
            splits.add(weight.getKey());
            bounds.add(bound);
        }
        this.only = rule.weights().entrySet().stream()
                .filter(weight -> weight.getValue() == POINTS)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String of(Sample sample) {
        if (only != null) {
            return only;
        }
        boolean hasKey = column >= 0 && !sample.isNull(column);
        return of(hasKey ? sample.get(column).toString() : sample.origin().toString());
    }

    /** @param key text as it is, whole numbers in decimal, or an origin */
    public String of(String key) {
        sha256.update(seed);
        byte[] hash = sha256.digest(key.getBytes(StandardCharsets.UTF_8));
        long bucket = Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), POINTS);
        int split = 0;
        while (bounds.get(split) <= bucket) {
            split++;
        }
        return splits.get(split);
    }
}
