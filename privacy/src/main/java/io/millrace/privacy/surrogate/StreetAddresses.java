package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Lexicon;

/** Maps the names and numbers of addresses; words for streets, flats and boxes stay, also at the end of a name. */
final class StreetAddresses {
    private static final long KEPT =
            Flag.STREET_TYPE | Flag.STREET_LEAD | Flag.UNIT_TYPE | Flag.BOX_TYPE | Flag.STREET_PARTICLE;
    private static final int SHORTEST_ENDING = 3, SHORTEST_STEM = 3, LONGEST_CODE = 3;

    private final NameWords names;
    private final PlaceNames places;
    private final HanAddresses han;

    StreetAddresses(NameWords names, PlaceNames places) {
        this.names = names;
        this.places = places;
        this.han = new HanAddresses(names, places);
    }

    String address(String value, Draw draw) {
        if (Language.script(value) == Character.UnicodeScript.HAN) {
            return han.address(value, draw);
        }
        boolean[] box = {false};
        Parts.map(value, word -> {
            box[0] |= Lexicon.shared().has(word, Flag.BOX_TYPE);
            return word;
        });
        int comma = value.indexOf(',');
        int town = comma < 0 ? value.length() : comma;
        String told = StreetLanguages.of(value);
        String language = told == null ? places.language(value) : told;
        boolean capitals = CaseForm.of(value) == CaseForm.CAPITALIZED;
        return Parts.map(
                        value.substring(0, town),
                        word -> isKept(word, box[0], capitals) ? word : word(word, language, draw))
                + Parts.map(
                        value.substring(town), word -> isKept(word, box[0], capitals) ? word : word(word, null, draw));
    }

    /** Letters of boxes and small words beside capitalized ones: {@code 8 bis}. */
    private static boolean isKept(String word, boolean box, boolean capitals) {
        boolean letter = word.length() == 1 && !Parts.isNumber(word);
        boolean small = Character.isLowerCase(word.charAt(0))
                && word.length() > 1
                && word.length() <= LONGEST_CODE
                && CaseForm.of(word) == CaseForm.LOWER;
        return box && letter || capitals && small && !Parts.isNumber(word);
    }

    /** @param language of the street; null after it, where towns are */
    private String word(String word, String language, Draw draw) {
        if (Parts.isNumber(word)) {
            return Parts.number(word, draw);
        }
        if (Lexicon.shared().has(word, KEPT)) {
            return word;
        }
        if (language == null && PlaceCodes.holds(word)) {
            return PlaceCodes.other(word, draw);
        }
        if (word.length() <= LONGEST_CODE && word.chars().allMatch(c -> c < 128 && Character.isUpperCase(c))) {
            return PlaceNames.like(word, draw);
        }
        return name(word, language);
    }

    private String name(String word, String language) {
        if (language == null) {
            return word.length() <= LONGEST_CODE ? names.word(word) : places.place(word);
        }
        int stem = stem(word);
        return names.word(word.substring(0, stem), language) + word.substring(stem);
    }

    /** Length of what stands before a word for a street: 5 of {@code Lindenstraße}; the whole word if it ends in none. */
    private static int stem(String word) {
        for (int at = SHORTEST_STEM; at <= word.length() - SHORTEST_ENDING; at++) {
            if (Lexicon.shared().has(word.substring(at), Flag.STREET_TYPE)) {
                return at;
            }
        }
        return word.length();
    }
}
