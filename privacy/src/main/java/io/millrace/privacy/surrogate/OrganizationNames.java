package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.name.NameKind;

/** Maps the words that name an organization; those that say what it is stay: {@code GmbH}, {@code University}, {@code of}. */
final class OrganizationNames {
    private static final long KEPT = Flag.ORGANIZATION_FORM | Flag.ORGANIZATION_CUE | Flag.FUNCTION_WORD;
    private static final long SMALL = Flag.PLACE_PARTICLE | Flag.NAME_PARTICLE;
    private static final int LONGEST_LETTERS = 5;

    private final Seeds seeds;
    private final NameWords names;
    private final PlaceNames places;
    private final NameLists lists = NameLists.shared();

    OrganizationNames(Seeds seeds, NameWords names, PlaceNames places) {
        this.seeds = seeds;
        this.names = names;
        this.places = places;
    }

    String name(String value) {
        String mapped = Parts.map(value, word -> isKept(word) ? word : word(word));
        return mapped.equals(value) ? Parts.map(value, this::forced) : mapped;
    }

    private static boolean isKept(String word) {
        boolean small = Character.isLowerCase(word.charAt(0));
        boolean one = word.length() == 1 && Language.script(word) == Character.UnicodeScript.LATIN;
        return one && !Parts.isNumber(word) || Lexicon.shared().has(word, small ? KEPT | SMALL : KEPT);
    }

    /** Where every word says what it is, the longer ones go. */
    private String forced(String word) {
        return word.length() > 3 || word.length() == 1 ? word(word) : word;
    }

    private String word(String word) {
        if (isLetters(word)) {
            return PlaceNames.like(word, seeds.draw("ORGANIZATION", word));
        }
        boolean city = lists.holds(NameKind.CITY, word) && !lists.holds(NameKind.FAMILY, word);
        return city || lists.holds(NameKind.COUNTRY, word) ? places.place(word) : names.word(word);
    }

    /** {@code IBM}: letters that stand for words. */
    private static boolean isLetters(String word) {
        return word.length() <= LONGEST_LETTERS
                && word.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && word.length() > 1;
    }
}
