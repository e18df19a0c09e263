package io.millrace.core.known;

import io.millrace.core.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The entries of an index in the memory of the system's file cache, in maps of at most 1 GiB. A block is held against its
 * checksum when it is first looked into. For one thread.
 */
final class MappedEntries {
    private static final int MOST = 1 << 30;

    private final Path path;
    private final IndexFooter footer;
    private final Layout layout;
    private final int entry;
    private final int perMap;
    private final List<ByteBuffer> maps = new ArrayList<>();
    private final BitSet checked = new BitSet();

    MappedEntries(FileChannel file, Path path, IndexFooter footer, int most) throws IOException {
        this.path = path;
        this.footer = footer;
        this.layout = new Layout(footer.keyBytes());
        this.entry = layout.entry();
        this.perMap = Math.max(1, most / (entry * IndexFooter.BLOCK_ENTRIES)) * IndexFooter.BLOCK_ENTRIES;
        for (long from = 0; from < footer.entries(); from += perMap) {
            long entries = Math.min(perMap, footer.entries() - from);
            maps.add(file.map(MapMode.READ_ONLY, IndexFile.MAGIC.length + from * entry, entries * entry));
        }
    }

    MappedEntries(FileChannel file, Path path, IndexFooter footer) throws IOException {
        this(file, path, footer, MOST);
    }

    long size() {
        return footer.entries();
    }

    /** The first entry whose key is not below some leading bytes. */
    long lowerBound(Bytes prefix) {
        long from = 0;
        long to = size();
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (compare(middle, prefix) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The leading bytes of a key against others. */
    int compare(long number, Bytes prefix) {
        ByteBuffer map = at(number);
        int from = offset(number);
        for (int i = 0; i < Math.min(prefix.length(), footer.keyBytes()); i++) {
            int difference = Byte.compareUnsigned(map.get(from + i), prefix.at(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    Bytes key(long number) {
        return layout.key(at(number), offset(number));
    }

    Layout.Row row(long number) {
        return layout.row(at(number), offset(number), 0);
    }

    private int offset(long number) {
        return (int) (number % perMap) * entry;
    }

    private ByteBuffer at(long number) {
        int block = (int) (number / IndexFooter.BLOCK_ENTRIES);
        ByteBuffer map = maps.get((int) (number / perMap));
        if (!checked.get(block)) {
            check(map, block);
            checked.set(block);
        }
        return map;
    }

    private void check(ByteBuffer map, int block) {
        int from = offset((long) block * IndexFooter.BLOCK_ENTRIES);
        int length = Math.min(IndexFooter.BLOCK_ENTRIES * entry, map.limit() - from);
        CRC32C sum = new CRC32C();
        sum.update(map.slice(from, length));
        if ((int) sum.getValue() != footer.checksum(block)) {
            throw UnusableIndex.damaged(path);
        }
    }
}
