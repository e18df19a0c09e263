package io.millrace.privacy.find.place;

import static java.util.stream.Collectors.groupingBy;

import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** The endings by their last letter. */
    private static final Map<Character, List<String>> LONG_BY_LAST = byLast(LONG), SHORT_BY_LAST = byLast(SHORT);

    private StreetEndings() {}

    private static Map<Character, List<String>> byLast(String... endings) {
        return Stream.of(endings).map(Fold::word).collect(groupingBy(ending -> ending.charAt(ending.length() - 1)));
    }

    /** How much the word speaks for a street: 3 for an ending of four letters or more, 2 for a shorter one, or 0. */
    static int weight(Reading reading, int token) {
        int length = reading.tokens().length(token);
        if (length >= SHORTEST && endsWithAny(reading, token, LONG_BY_LAST)) {
            return 3;
        }
        return length >= SHORTEST + 1 && endsWithAny(reading, token, SHORT_BY_LAST) ? 2 : 0;
    }

    /** Whether the word ends as {@code Michaelkirchstr} does, which a full stop may follow. */
    static boolean isShortened(Reading reading, int token) {
        return endsWith(reading, token, "str");
    }

    private static boolean endsWithAny(Reading reading, int token, Map<Character, List<String>> endings) {
        char last = Letters.lower(reading.view().at(reading.tokens().end(token) - 1));
        for (String ending : endings.getOrDefault(last, List.of())) {
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
