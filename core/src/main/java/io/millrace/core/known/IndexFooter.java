package io.millrace.core.known;

import io.millrace.core.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the end of an index file says of it.
 *
 * @param name of the index
 * @param recipe how its keys are made
 * @param keyBytes length of every key
 * @param topics by their number
 * @param entries how many keys there are
 * @param checksums CRC-32C of each block of {@link #BLOCK_ENTRIES} entries, 4 bytes each
 */
record IndexFooter(String name, String recipe, int keyBytes, List<String> topics, long entries, Bytes checksums) {
    /** Entries that have a checksum together; the last block may be shorter. */
    static final int BLOCK_ENTRIES = 1024;

    IndexFooter {
        topics = List.copyOf(topics);
    }

    /** How many blocks so many entries make. */
    static int blocks(long entries) {
        return Math.toIntExact((entries + BLOCK_ENTRIES - 1) / BLOCK_ENTRIES);
    }

    int checksum(int block) {
        return checksums.buffer().getInt(block * Integer.BYTES);
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(name);
        out.writeUTF(recipe);
        out.writeInt(keyBytes);
        out.writeInt(topics.size());
        for (String topic : topics) {
            out.writeUTF(topic);
        }
        out.writeLong(entries);
        checksums.writeTo(out);
        return bytes.toByteArray();
    }

    static IndexFooter of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String name = in.readUTF();
        String recipe = in.readUTF();
        int keyBytes = in.readInt();
        List<String> topics = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            topics.add(in.readUTF());
        }
        long entries = in.readLong();
        byte[] checksums = new byte[blocks(entries) * Integer.BYTES];
        in.readFully(checksums);
        return new IndexFooter(name, recipe, keyBytes, topics, entries, Bytes.owning(checksums));
    }
}
