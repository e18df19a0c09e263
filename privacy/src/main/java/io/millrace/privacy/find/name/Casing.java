package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Tokens;

/** How a text uses capitals, which decides what its capitals say. */
enum Casing {
    /** Names begin with a capital. */
    MIXED,
    /** There are no capitals: a name looks like any word. */
    LOWER,
    /** Everything is capitals. */
    UPPER;

    static Casing of(Tokens tokens) {
        int lower = 0, upper = 0;
        for (int token = 0; token < tokens.count(); token++) {
            byte form = tokens.form(token);
            if (form == Tokens.CAPITALIZED || form == Tokens.MIXED_CASE) {
                // A lone I is written large in texts that are otherwise small.
                if (tokens.length(token) > 1) {
                    return MIXED;
                }
            } else if (form == Tokens.LOWER) {
                lower++;
            } else if (form == Tokens.UPPER) {
                upper++;
            }
        }
        return upper == 0 ? LOWER : lower == 0 ? UPPER : MIXED;
    }
}
