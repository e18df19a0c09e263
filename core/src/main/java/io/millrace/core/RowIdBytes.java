package io.millrace.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What {@link Origin#rowId} gives, as UTF-8, without making texts: most rows have the topic and partition of the one before. */
final class RowIdBytes {
    /** Of two whole numbers with their signs and the slash between them. */
    private static final int LONGEST = 41;

    private Slice topic = new Slice(new byte[0], 0, 0);
    private int partition = -1;
    private byte[] prefix = {};
    private byte[] room = {};

    byte[] of(Slice of, int in, long offset, long sub) {
        if (in != partition || !of.equals(topic)) {
            begin(of, in);
        }
        int from = digits(sub, room.length);
        room[--from] = '/';
        from = digits(offset, from) - prefix.length;
        System.arraycopy(prefix, 0, room, from, prefix.length);
        return Arrays.copyOfRange(room, from, room.length);
    }

    /** Copies the name: the array in which it lies is used again. */
    private void begin(Slice of, int in) {
        topic = new Slice(Arrays.copyOfRange(of.array(), of.offset(), of.offset() + of.length()), 0, of.length());
        partition = in;
        String name = new String(of.array(), of.offset(), of.length(), StandardCharsets.UTF_8);
        prefix = (name + "/" + in + "/").getBytes(StandardCharsets.UTF_8);
        room = new byte[prefix.length + LONGEST];
    }

    /** @return where the digits begin that end before a place */
    private int digits(long number, int end) {
        if (number < 0) {
            byte[] text = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, room, end - text.length, text.length);
            return end - text.length;
        }
        int from = end;
        for (long left = number; left > 0 || from == end; left /= 10) {
            room[--from] = (byte) ('0' + left % 10);
        }
        return from;
    }
}
