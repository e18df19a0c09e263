package io.millrace.core.keyed;

import java.util.HashMap;
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
    private final Map<Place, Seen> near = new HashMap<>();

    /** How many entries the store holds; -1 until they are counted. */
    private long stored = -1;

    Hits(Store<Place, Seen> store, Room room) {
        this.store = store;
        this.room = room;
    }

    void add(Hit hit) {
        Seen seen = new Seen(hit.original(), Set.of(hit.key()));
        Seen known = near.get(hit.row());
        if (known == null && !room.take(weight(seen), false)) {
            write(hit.row(), seen);
        } else {
            put(hit.row(), known, known == null ? seen : known.and(seen));
        }
    }

    /** A key more is small: it is not refused. */
    private void put(Place row, Seen known, Seen now) {
        near.put(row, now);
        if (known != null) {
            room.give(weight(known));
            room.take(weight(now), true);
        }
    }

    private static long weight(Seen seen) {
        return Footprint.OBJECT * (2 + seen.keys().size());
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
        Seen first = near.remove(row);
        if (first != null) {
            room.give(weight(first));
        }
        Seen written = stored() == 0 ? null : store.get(row);
        if (written == null) {
            return first;
        }
        store.remove(row);
        stored--;
        return first == null ? written : first.and(written);
    }

    /** Leaves everything to the store, so that it is in a checkpoint. */
    void flush() {
        near.forEach(this::write);
        near.values().forEach(seen -> room.give(weight(seen)));
        near.clear();
    }
}
