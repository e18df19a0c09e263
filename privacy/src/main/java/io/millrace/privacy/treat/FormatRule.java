package io.millrace.privacy.treat;

import io.millrace.core.RejectSample;
import io.millrace.privacy.keys.FormatCipher;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Which characters of a text a format-preserving cipher changes; the others stay in their places. */
record FormatRule(FormatAlphabet alphabet, int keepFirst, int keepLast, FormatChecksum checksum) {
    static final String TOO_SHORT = "too_short";
    static final String TOO_LONG = "too_long";
    static final String BAD_CHECKSUM = "bad_checksum";

    /**
     * The text with its free characters replaced and its check digits repaired.
     *
     * @param cipher to encrypt or to open, over numbers of the alphabet
     * @throws RejectSample if the text does not have the form, or too few or too many free characters
     */
    String changed(String text, UnaryOperator<byte[]> cipher) {
        int[] characters = text.codePoints().toArray();
        if (!checksum.fits(characters)) {
            throw new RejectSample(BAD_CHECKSUM);
        }
        int[] places = places(characters);
        byte[] numbers = new byte[places.length];
        for (int i = 0; i < places.length; i++) {
            numbers[i] = alphabet.number(characters[places[i]]);
        }
        byte[] changed = cipher.apply(numbers);
        for (int i = 0; i < places.length; i++) {
            characters[places[i]] = alphabet.character(changed[i]);
        }
        return new String(checksum.repaired(characters), 0, characters.length);
    }

    private int[] places(int... characters) {
        int[] free = free(characters);
        int count = free.length - keepFirst - keepLast;
        if (count < FormatCipher.shortest(alphabet.size())) {
            throw new RejectSample(TOO_SHORT);
        }
        if (count > FormatCipher.LONGEST) {
            throw new RejectSample(TOO_LONG);
        }
        return IntStream.range(keepFirst, keepFirst + count).map(i -> free[i]).toArray();
    }

    private int[] free(int... characters) {
        return IntStream.range(checksum.from(characters), checksum.to(characters))
                .filter(at -> alphabet.holds(characters[at]))
                .toArray();
    }
}
