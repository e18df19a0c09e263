package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.Lexicon;
import java.util.Locale;

/** Whether a word is a known town in one of the Polish cases: {@code Warszawie}, {@code Gdańskiem}, {@code Katowicach}. */
final class PolishCases {
    private static final int SHORTEST = 4;

    /** Ending of a case and the ending of the nominative, by turns; without accents, as in folded views. */
    private static final String[] ENDINGS = {
        "",
        "",
        "ie",
        "a",
        "ie",
        "",
        "ie",
        "o",
        "dzie",
        "da",
        "dzie",
        "d",
        "cie",
        "ta",
        "cie",
        "t",
        "rze",
        "ra",
        "rze",
        "r",
        "ce",
        "ka",
        "dze",
        "ga",
        "le",
        "la",
        "le",
        "l",
        "u",
        "",
        "iu",
        "",
        "u",
        "o",
        "a",
        "",
        "ia",
        "",
        "a",
        "o",
        "owi",
        "",
        "iowi",
        "",
        "em",
        "",
        "iem",
        "",
        "em",
        "o",
        "e",
        "a",
        "o",
        "a",
        "y",
        "a",
        "i",
        "a",
        "i",
        "ia",
        "i",
        "",
        "ach",
        "e",
        "ach",
        "y",
        "ach",
        "i",
        "om",
        "e",
        "om",
        "y",
        "ami",
        "e",
        "ami",
        "y",
        "",
        "e",
        "",
        "y",
        "ymstoku",
        "ystok",
        "egostoku",
        "ystok",
        "ymstokiem",
        "ystok",
        "emustokowi",
        "ystok",
    };

    private PolishCases() {}

    /** @param word as it stands in a folded view */
    static boolean isTown(String word, boolean inflected) {
        String lower = Fold.word(word).toLowerCase(Locale.ROOT);
        for (int at = inflected ? 2 : 0; at < ENDINGS.length; at += 2) {
            if (lower.endsWith(ENDINGS[at]) && isCity(lower, ENDINGS[at].length(), ENDINGS[at + 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCity(String word, int dropped, String ending) {
        String town = word.substring(0, word.length() - dropped) + ending;
        return town.length() >= SHORTEST && (Lexicon.shared().flags(Lexicon.hash(town)) & Flag.CITY) != 0;
    }
}
