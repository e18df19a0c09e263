package io.millrace.core.known;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Entries in memory until there is no room for more, and then in order. For one thread. */
final class SortRoom {
    private final EntryOrder order;
    private final int entry;
    private final ByteBuffer room;
    private int[] sorted;
    private int[] spare;

    /** @param bytes of memory for the entries; sorting takes about a quarter more */
    SortRoom(EntryOrder order, int bytes) {
        this.order = order;
        this.entry = order.layout().timed();
        this.room = ByteBuffer.allocate(Math.max(entry, bytes - bytes % entry));
    }

    boolean isFull() {
        return room.remaining() < entry;
    }

    boolean isEmpty() {
        return room.position() == 0;
    }

    /** Where the next entry is written to. */
    ByteBuffer next() {
        return room;
    }

    /** Writes all entries in order, and forgets them. */
    void flush(OutputStream out) throws IOException {
        int count = room.position() / entry;
        sorted = new int[count];
        spare = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = i * entry;
        }
        sort(0, count);
        for (int at : sorted) {
            out.write(room.array(), at, entry);
        }
        room.clear();
    }

    private void sort(int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(from, middle);
        sort(middle, to);
        if (order.compare(room, sorted[middle - 1], room, sorted[middle]) > 0) {
            merge(from, middle, to);
        }
    }

    private void merge(int from, int middle, int to) {
        System.arraycopy(sorted, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        int next = from;
        while (left < middle) {
            boolean isLeft = right == to || order.compare(room, spare[left], room, sorted[right]) <= 0;
            sorted[next++] = isLeft ? spare[left++] : sorted[right++];
        }
    }
}
