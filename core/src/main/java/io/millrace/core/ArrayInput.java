package io.millrace.core;

import java.io.DataInput;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Big-endian values out of an array, without a stream's call per byte. */
final class ArrayInput implements DataInput {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] array;
    private int next;

    ArrayInput(byte[] array, int offset) {
        this.array = array;
        this.next = offset;
    }

    /** The next bytes where they are. */
    Slice slice(int length) {
        return new Slice(array, advance(length), length);
    }

    private int advance(int length) {
        int from = next;
        next += length;
        return from;
    }

    @Override
    public void readFully(byte[] into) {
        readFully(into, 0, into.length);
    }

    @Override
    public void readFully(byte[] into, int offset, int length) {
        System.arraycopy(array, advance(length), into, offset, length);
    }

    @Override
    public int skipBytes(int count) {
        advance(count);
        return count;
    }

    @Override
    public boolean readBoolean() {
        return array[advance(1)] != 0;
    }

    @Override
    public byte readByte() {
        return array[advance(1)];
    }

    @Override
    public int readUnsignedByte() {
        return array[advance(1)] & 0xFF;
    }

    @Override
    public short readShort() {
        return (short) SHORTS.get(array, advance(Short.BYTES));
    }

    @Override
    public int readUnsignedShort() {
        return readShort() & 0xFFFF;
    }

    @Override
    public char readChar() {
        return (char) readShort();
    }

    @Override
    public int readInt() {
        return (int) INTS.get(array, advance(Integer.BYTES));
    }

    @Override
    public long readLong() {
        return (long) LONGS.get(array, advance(Long.BYTES));
    }

    @Override
    public float readFloat() {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    @Override
    public String readLine() {
        throw new UnsupportedOperationException();
    }

    /** Of what {@link ArrayOutput#writeUTF} has written. */
    @Override
    public String readUTF() {
        int length = readUnsignedShort();
        return new String(array, advance(length), length, StandardCharsets.UTF_8);
    }
}
