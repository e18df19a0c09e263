package io.millrace.sinks.snapshots.verify;

import io.millrace.core.Randomness;
import io.millrace.sinks.snapshots.verify.Offsets.Span;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** The row ids of one shard: contract, R17. Keeps eight bytes a row. */
final class SeenIds {
    private final Map<String, Span> source = new TreeMap<>();
    private final Set<String> erased;
    private long[] hashes;
    private int count;
    private boolean isMalformed;
    private String firstErased;

    /** @param erased rows that must be in no file any more */
    SeenIds(long rows, Set<String> erased) {
        this.hashes = new long[Math.toIntExact(rows)];
        this.erased = erased;
    }

    /** @param id null where there is none */
    void add(String id) {
        Matcher parts = Names.ROW_ID.matcher(id == null ? "" : id);
        if (!parts.matches()) {
            isMalformed = true;
            return;
        }
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count + 1);
        }
        hashes[count++] = hash(id);
        long offset = Long.parseLong(parts.group(3));
        source.merge(parts.group(1) + "-" + parts.group(2), new Span(offset, offset + 1), Span::cover);
        if (firstErased == null && erased.contains(id)) {
            firstErased = id;
        }
    }

    /** A row id as 64 bits. */
    static long hash(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = Randomness.hash64(hash, id.charAt(i));
        }
        return hash;
    }

    boolean isMalformed() {
        return isMalformed;
    }

    Map<String, Span> source() {
        return source;
    }

    /** Sorted. */
    long[] hashes() {
        long[] sorted = Arrays.copyOf(hashes, count);
        Arrays.sort(sorted);
        return sorted;
    }

    static boolean hasRepeats(long[] sorted) {
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i - 1] == sorted[i]) {
                return true;
            }
        }
        return false;
    }

    /** A row that must not be here, or null. */
    String firstErased() {
        return firstErased;
    }
}
