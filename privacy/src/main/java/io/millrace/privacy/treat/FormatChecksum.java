package io.millrace.privacy.treat;

import io.millrace.privacy.find.money.Luhn;
import io.millrace.privacy.find.money.Mod97;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Check digits of a text in an array of code points: which places stay out of the encryption, and how to repair them. */
enum FormatChecksum {
    NONE("", 0, 0),
    /** ISO/IEC 7812-1, annex B: the last digit. */
    LUHN("0123456789", 2, 0),
    /** ISO 13616: the third and fourth place; the country before them stays as well. */
    IBAN("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 15, 30);

    private static final int IBAN_HEAD = 4;

    /** What an alphabet that goes with it is made of; empty for anything. */
    final String characters;

    /** How many characters may be encrypted, at most; 0 for any number. */
    final int longest;

    private final int fewest;

    FormatChecksum(String characters, int fewest, int longest) {
        this.characters = characters;
        this.fewest = fewest;
        this.longest = longest;
    }

    /** Places of the characters that the check covers, in order. */
    private int[] places(int... text) {
        return IntStream.range(0, text.length)
                .filter(at -> characters.indexOf(text[at]) >= 0)
                .toArray();
    }

    /** Whether a text has the form and the right check digits; so that they can be left out and made again. */
    boolean fits(int... text) {
        return this == NONE || places(text).length >= fewest && hasForm(text) && Arrays.equals(repaired(text), text);
    }

    private boolean hasForm(int... text) {
        int[] places = places(text);
        return this != IBAN
                || places.length <= IBAN_HEAD + longest
                        && isLetter(text[places[0]])
                        && isLetter(text[places[1]])
                        && !isLetter(text[places[2]])
                        && !isLetter(text[places[3]]);
    }

    private static boolean isLetter(int character) {
        return character >= 'A';
    }

    /** The first place that may be encrypted, of a text that fits. */
    int from(int... text) {
        return this == IBAN ? places(text)[IBAN_HEAD - 1] + 1 : 0;
    }

    /** The place behind the last that may be encrypted, of a text that fits. */
    int to(int... text) {
        int[] places = places(text);
        return this == LUHN ? places[places.length - 1] : text.length;
    }

    /** A copy with the right check digits. */
    int[] repaired(int... text) {
        int[] out = text.clone();
        int[] places = places(text);
        if (this == LUHN) {
            int last = places[places.length - 1];
            out[last] = '0' + Luhn.checkDigit(read(text, Arrays.copyOf(places, places.length - 1)));
        } else if (this == IBAN) {
            out[places[2]] = '0';
            out[places[3]] = '0';
            int check = 98 - Mod97.of(read(out, places), IBAN_HEAD);
            out[places[2]] = '0' + check / 10;
            out[places[3]] = '0' + check % 10;
        }
        return out;
    }

    private static String read(int[] text, int... places) {
        StringBuilder read = new StringBuilder(places.length);
        for (int place : places) {
            read.appendCodePoint(text[place]);
        }
        return read.toString();
    }
}
