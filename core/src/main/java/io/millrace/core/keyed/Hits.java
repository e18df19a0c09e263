package io.millrace.core.keyed;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * The earliest original of each row of a slot that has been hit and waits: in memory, and in the store when a checkpoint
 * comes. Rows without a hit, which most are, cost no look into the store. For one thread.
 */
final class Hits {
    private final Store<Place, Place> store;
    private final Room room;
    private final Map<Place, Place> near = new HashMap<>();

    /** How many entries the store holds; -1 until they are counted. */
    private long stored = -1;

    Hits(Store<Place, Place> store, Room room) {
        this.store = store;
        this.room = room;
    }

    void add(Hit hit) {
        Place known = near.get(hit.row());
        if (known == null && !room.take(2 * Footprint.OBJECT, false)) {
            write(hit.row(), hit.original());
        } else if (known == null || hit.original().compareTo(known) < 0) {
            near.put(hit.row(), hit.original());
        }
    }

    private void write(Place row, Place original) {
        Place known = stored() == 0 ? null : store.get(row);
        if (known == null || original.compareTo(known) < 0) {
            store.put(row, original);
            stored += known == null ? 1 : 0;
        }
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

    /** The row's original, which is forgotten here; null if nothing has hit it. */
    Place take(Place row) {
        Place first = near.remove(row);
        if (first != null) {
            room.give(2 * Footprint.OBJECT);
        }
        Place written = stored() == 0 ? null : store.get(row);
        if (written != null) {
            store.remove(row);
            stored--;
        }
        return first == null || written != null && written.compareTo(first) < 0 ? written : first;
    }

    /** Leaves everything to the store, so that it is in a checkpoint. */
    void flush() {
        near.forEach(this::write);
        room.give(2 * Footprint.OBJECT * near.size());
        near.clear();
    }
}
