package io.millrace.core;

import java.io.DataOutput;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Big-endian values into an array that grows, without a stream's call per byte. For one thread. */
public final class ArrayOutput implements DataOutput {
    private static final int FIRST = 1024;
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] array = new byte[FIRST];
    private int size;

    /** Begins anew, and keeps its array. */
    public void reset() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** What has been written, as an array of its own. */
    public byte[] toBytes() {
        return Arrays.copyOf(array, size);
    }

    /** Copies what has been written. */
    public void copyTo(byte[] into, int offset) {
        System.arraycopy(array, 0, into, offset, size);
    }

    private int advance(int length) {
        int from = size;
        size = Math.addExact(size, length);
        if (size > array.length) {
            array = Arrays.copyOf(array, Math.max(size, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * array.length)));
        }
        return from;
    }

    @Override
    public void write(int value) {
        int at = advance(1);
        array[at] = (byte) value;
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int at = advance(length);
        System.arraycopy(bytes, offset, array, at, length);
    }

    @Override
    public void writeBoolean(boolean value) {
        write(value ? 1 : 0);
    }

    @Override
    public void writeByte(int value) {
        write(value);
    }

    @Override
    public void writeShort(int value) {
        int at = advance(Short.BYTES);
        SHORTS.set(array, at, (short) value);
    }

    @Override
    public void writeChar(int value) {
        writeShort(value);
    }

    @Override
    public void writeInt(int value) {
        int at = advance(Integer.BYTES);
        INTS.set(array, at, value);
    }

    @Override
    public void writeLong(long value) {
        int at = advance(Long.BYTES);
        LONGS.set(array, at, value);
    }

    @Override
    public void writeFloat(float value) {
        writeInt(Float.floatToRawIntBits(value));
    }

    @Override
    public void writeDouble(double value) {
        writeLong(Double.doubleToRawLongBits(value));
    }

    @Override
    public void writeBytes(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeChars(String text) {
        throw new UnsupportedOperationException();
    }

    /** As UTF-8 behind its length as two bytes; the JDK's streams write another form of what is not ASCII. */
    @Override
    public void writeUTF(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0xFFFF) {
            throw new IllegalArgumentException("a text of " + bytes.length + " bytes is too long");
        }
        writeShort(bytes.length);
        write(bytes);
    }
}
