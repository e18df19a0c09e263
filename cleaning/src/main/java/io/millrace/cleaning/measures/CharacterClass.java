package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.SpecialCharacters;
import java.util.function.IntPredicate;

/** A class of characters that a measure counts. */
enum CharacterClass {
    LETTER_OR_NUMBER(Characters::isLetterOrNumber),
    SPECIAL(SpecialCharacters::isSpecial),
    /** ASCII letters and digits, line feed and {@code ?!,.}. */
    PLAIN(c -> c < 0x80 && Characters.isLetterOrNumber(c) || isOneOf("\n?!,.", c)),
    DIGIT(c -> c >= '0' && c <= '9'),
    BLANK(c -> isOneOf("\t\n\r\b ", c)),
    BRACKET(c -> isOneOf("{}[]()\u27e8\u27e9", c));

    private final IntPredicate members;

    CharacterClass(IntPredicate members) {
        this.members = members;
    }

    boolean contains(int c) {
        return members.test(c);
    }

    private static boolean isOneOf(String some, int c) {
        return some.indexOf(c) >= 0;
    }
}
