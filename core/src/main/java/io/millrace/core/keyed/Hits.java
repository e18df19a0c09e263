package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * What has hit each row of a slot that waits: in memory, and in the store when a checkpoint
 * comes. Rows without a hit, which most are, cost no look into the store. For one thread.
 */
final class Hits {
    private final Store<Place, Seen> store;
    private final Room room;
    private final Map<Place, Gathered> near = new HashMap<>();

    /** How many entries the store holds; -1 until they are counted. */
    private long stored = -1;

    Hits(Store<Place, Seen> store, Room room) {
        this.store = store;
        this.room = room;
    }

    void add(Hit hit) {
        Gathered known = near.get(hit.row());
        if (known != null) {
            room.take(known.add(hit) ? Footprint.OBJECT : 0, true); // a key more is small: it is not refused
        } else if (room.take(3 * Footprint.OBJECT, false)) {
            near.put(hit.row(), new Gathered(hit));
        } else {
            write(hit.row(), new Seen(hit.original(), Set.of(hit.key())));
        }
    }

    private void write(Place row, Seen seen) {
        Seen known = stored() == 0 ? null : store.get(row);
        Seen now = known == null ? seen : known.and(seen);
        if (!now.equals(known)) {
            store.put(row, now);
        }
        stored += known == null ? 1 : 0;
    }

    private long stored() {
        if (stored < 0) {
            stored = 0;
            for (Iterator<?> entries = store.entries(); entries.hasNext(); entries.next()) {
                stored++;
            }
        }
        return stored;
    }

    /** What has hit the row, which is forgotten here; null if nothing has. */
    Seen take(Place row) {
        Seen first = gathered(near.remove(row));
        Seen written = stored() == 0 ? null : store.get(row);
        if (written == null) {
            return first;
        }
        store.remove(row);
        stored--;
        return first == null ? written : first.and(written);
    }

    private Seen gathered(Gathered row) {
        if (row == null) {
            return null;
        }
        room.give(Footprint.OBJECT * (2 + row.keys.size()));
        return row.seen();
    }

    /** Leaves everything to the store, so that it is in a checkpoint. */
    void flush() {
        near.forEach((row, found) -> write(row, gathered(found)));
        near.clear();
    }

    /** What has hit one row so far: it grows in place, as a row may be hit by each of its many keys. */
    private static final class Gathered {
        private final Set<Bytes> keys = new HashSet<>();
        private Place original;

        Gathered(Hit first) {
            original = first.original();
            keys.add(first.key());
        }

        /** Whether the key is new here. */
        boolean add(Hit hit) {
            original = hit.original().compareTo(original) < 0 ? hit.original() : original;
            return keys.add(hit.key());
        }

        Seen seen() {
            return new Seen(original, keys);
        }
    }
}
