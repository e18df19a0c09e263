package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import java.util.Arrays;

/** Words that name a street by their ending: Hauptstraße, Nybyvägen, Koskikatu, Hersnapvej. */
final class StreetEndings {
    private static final String[] LONG = {
        "straße",
        "strasse",
        "gasse",
        "platz",
        "allee",
        "brücke",
        "promenade",
        "graben",
        "markt",
        "steig",
        "gatan",
        "vägen",
        "gränd",
        "stigen",
        "torget",
        "backen",
        "stråket",
        "veien",
        "vegen",
        "gaten",
        "bakken",
        "svingen",
        "stien",
        "tunet",
        "haugen",
        "kroken",
        "vænget",
        "vaenget",
        "stræde",
        "toften",
        "parken",
        "marken",
        "torvet",
        "krogen",
        "straat",
        "plein",
        "steenweg",
        "dreef",
        "gracht",
        "singel",
        "plantsoen",
        "steeg",
        "poort",
        "katu",
        "kuja",
        "polku",
        "rinne",
        "raitti",
        "kaari",
        "penger",
        "vegur",
        "braut",
        "gata",
        "stígur",
        "stræti",
        "torg",
        "puiestee",
        "tänav",
        "ulica",
        "ulice",
        "utca",
        "prospekt",
        "street",
        "gade",
        "kade",
        "laan",
        "lane",
    };
    private static final String[] SHORT = {
        "str", "weg", "vej", "väg", "vei", "tie", "ring", "damm", "ufer", "dijk", "baan", "gate", "tún",
    };

    private static final int SHORTEST = 6;

    static {
        Arrays.setAll(LONG, at -> Fold.word(LONG[at]));
        Arrays.setAll(SHORT, at -> Fold.word(SHORT[at]));
    }

    private StreetEndings() {}

    /** How much the word speaks for a street: 3 for an ending of four letters or more, 2 for a shorter one, or 0. */
    static int weight(Reading reading, int token) {
        int length = reading.tokens().length(token);
        if (length >= SHORTEST && endsWithAny(reading, token, LONG)) {
            return 3;
        }
        return length >= SHORTEST + 1 && endsWithAny(reading, token, SHORT) ? 2 : 0;
    }

    /** Whether the word ends as {@code Michaelkirchstr} does, which a full stop may follow. */
    static boolean isShortened(Reading reading, int token) {
        return endsWith(reading, token, "str");
    }

    private static boolean endsWithAny(Reading reading, int token, String[] endings) {
        for (String ending : endings) {
            if (endsWith(reading, token, ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWith(Reading reading, int token, String ending) {
        int from = reading.tokens().end(token) - ending.length();
        if (from <= reading.tokens().start(token)) {
            return false;
        }
        for (int at = 0; at < ending.length(); at++) {
            if (Letters.lower(reading.view().at(from + at)) != ending.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
