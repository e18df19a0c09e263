package io.millrace.privacy.find.place;

/**
 * A part of an address: tokens from one index up to, not including, another.
 *
 * @param line how many line breaks of the address stand before it
 * @param comma whether a comma stands right before it
 */
record Part(Kind kind, int from, int to, int line, boolean comma) {
    /** What a part is. A box counts as a street; a code is a postal one; a military post office has place and code in one. */
    enum Kind {
        NUMBER,
        STREET,
        UNIT,
        BOX,
        PLACE,
        MILITARY,
        CODE
    }
}
