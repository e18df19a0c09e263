package io.millrace.core;

/** A part of an array that nobody changes while the slice is in use: a text as UTF-8, or bytes. The text form tells the length only. */
public record Slice(byte[] array, int offset, int length) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Slice slice
                && java.util.Arrays.equals(
                        array, offset, offset + length, slice.array, slice.offset, slice.offset + slice.length);
    }

    @Override
    public int hashCode() {
        return java.nio.ByteBuffer.wrap(array, offset, length).hashCode();
    }

    @Override
    public String toString() {
        return "slice[" + length + "]";
    }
}
