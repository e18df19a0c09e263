package io.millrace.cleaning.text;

/** Flags of a type in Punkt's table of orthographic contexts: its first letter's case, and where in a sentence it stood. */
final class PunktContext {
    static final int MIDDLE_UPPER = 1 << 2;
    static final int FIRST_LOWER = 1 << 4;
    static final int UPPER = 1 << 1 | MIDDLE_UPPER | 1 << 3;
    static final int LOWER = FIRST_LOWER | 1 << 5 | 1 << 6;

    private PunktContext() {}
}
