package io.millrace.cleaning.duplicates;

import io.millrace.core.Bytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Which documents hang together because they share keys: union and find. */
final class Groups {
    private final int[] earliest;

    private Groups(int size) {
        earliest = IntStream.range(0, size).toArray();
    }

    static Groups of(List<List<Bytes>> keys) {
        Groups groups = new Groups(keys.size());
        Map<Bytes, Integer> owners = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            for (Bytes key : keys.get(i)) {
                groups.join(i, owners.merge(key, i, (known, now) -> known));
            }
        }
        return groups;
    }

    /** Every two are compared. */
    static Groups of(int size, BiPredicate<Integer, Integer> isAlike) {
        Groups groups = new Groups(size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                if (isAlike.test(i, j)) {
                    groups.join(i, j);
                }
            }
        }
        return groups;
    }

    private void join(int one, int other) {
        int first = find(one);
        int second = find(other);
        earliest[Math.max(first, second)] = Math.min(first, second);
    }

    /** The earliest of the document's group. */
    int find(int document) {
        int at = document;
        while (earliest[at] != at) {
            earliest[at] = earliest[earliest[at]];
            at = earliest[at];
        }
        return at;
    }
}
