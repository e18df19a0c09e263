package io.millrace.privacy.image;

/** A rectangle of whole pixels within an image, at least one wide and high. */
record Region(int left, int top, int width, int height) {
    long area() {
        return (long) width * height;
    }
}
