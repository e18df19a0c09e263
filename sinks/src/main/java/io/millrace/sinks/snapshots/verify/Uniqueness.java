package io.millrace.sinks.snapshots.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * No row id stands twice in a snapshot or in the state: contract, R17. Files that no snapshot lists together may share
 * rows, as a file and its rewrite do.
 */
final class Uniqueness {
    private static final class Cursor {
        private final int file;
        private final long[] ids;
        private int at;

        Cursor(int file, long[] ids) {
            this.file = file;
            this.ids = ids;
        }

        long id() {
            return ids[at];
        }
    }

    private final List<String> names;
    private final List<BitSet> lists = new ArrayList<>();
    private final PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparingLong(Cursor::id));

    /**
     * @param files path → what was found, with sorted ids
     * @param lists name of a snapshot or of the state → paths
     */
    Uniqueness(Map<String, FileFacts> files, Map<String, Set<String>> lists) {
        this.names = List.copyOf(lists.keySet());
        files.forEach((path, facts) -> {
            if (facts.hasRows() && facts.ids().length > 0) {
                BitSet in = new BitSet();
                for (int i = 0; i < names.size(); i++) {
                    in.set(i, lists.get(names.get(i)).contains(path));
                }
                cursors.add(new Cursor(this.lists.size(), facts.ids()));
                this.lists.add(in);
            }
        });
    }

    /** Those in which an id stands twice in two files. */
    Set<String> broken() {
        Set<String> broken = new HashSet<>();
        long last = 0;
        BitSet seen = new BitSet();
        while (!cursors.isEmpty()) {
            Cursor next = cursors.poll();
            if (next.id() != last) {
                last = next.id();
                seen.clear();
            }
            BitSet both = (BitSet) seen.clone();
            both.and(lists.get(next.file));
            both.stream().forEach(list -> broken.add(names.get(list)));
            seen.or(lists.get(next.file));
            if (++next.at < next.ids.length) {
                cursors.add(next);
            }
        }
        return broken;
    }
}
