package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.name.NameKind;
import java.util.List;
import java.util.Set;

/**
 * Maps single words of names: given names to given names of the same gender, all others to family names, of the same
 * language and case. A word maps alike wherever it stands, so a part of a name is a part of the whole name's surrogate.
 */
final class NameWords {
    private static final long KEPT = Flag.TITLE | Flag.NAME_PARTICLE;
    private static final Set<String> GENITIVE_IN_S = Set.of("de", "sv", "da", "no", "nl");
    private static final String SIBILANTS = "sßxzSXZ";
    private static final int ATTEMPTS = 8, SHORTEST_FORM = 3;

    private final Seeds seeds;
    private final NameLists lists = NameLists.shared();

    NameWords(Seeds seeds) {
        this.seeds = seeds;
    }

    /** A whole name: titles, particles and what parts its words stay. */
    String name(String value) {
        return Parts.map(value, word -> isKept(word) ? word : word(word));
    }

    private boolean isKept(String word) {
        boolean small = Character.isLowerCase(word.charAt(0));
        return small && (word.length() == 1 || Lexicon.shared().has(word, Flag.NAME_PARTICLE))
                || Lexicon.shared().has(word, KEPT)
                        && !lists.holds(NameKind.GIVEN, word)
                        && (small || !lists.holds(NameKind.FAMILY, word));
    }

    /** One word; a number becomes a number, a single letter another letter. */
    String word(String word) {
        return word(word, null);
    }

    /** @param language that a word of several languages is taken to be of, null if it is not known */
    String word(String spelled, String language) {
        String word = lists.withUmlauts(spelled);
        PolishForms.Form declined = isPlain(word) ? declined(word) : null;
        if (declined != null) {
            String base = CaseForm.CAPITALIZED.put(nominative(declined.nominative(), language));
            return CaseForm.of(word).put(PolishForms.put(base, declined.form()));
        }
        if (isPlain(word) && isGenitive(word)) {
            String base = nominative(word.substring(0, word.length() - 1), language);
            return base
                    + (SIBILANTS.indexOf(base.charAt(base.length() - 1)) >= 0
                            ? "'"
                            : word.substring(word.length() - 1));
        }
        return nominative(word, language);
    }

    /** In Latin letters, longer than an initial, and not itself a name that is listed. */
    private boolean isPlain(String word) {
        return word.length() > SHORTEST_FORM
                && Language.script(word) == Character.UnicodeScript.LATIN
                && !Parts.isNumber(word)
                && !lists.isKnown(word);
    }

    private PolishForms.Form declined(String word) {
        return PolishForms.of(word, name -> lists.isOf("pl", FamilyEndings.masculine(name)));
    }

    /** A name and an s: of a given name in any language, of a family name where the genitive has no apostrophe. */
    private boolean isGenitive(String word) {
        String name = word.substring(0, word.length() - 1);
        if (Character.toLowerCase(word.charAt(name.length())) != 's' || !lists.isKnown(name)) {
            return false;
        }
        NameOrigins.Origin origin = lists.origin(name);
        return origin.kind() == NameKind.GIVEN || GENITIVE_IN_S.contains(origin.language());
    }

    private String nominative(String word, String language) {
        String key = FamilyEndings.masculine(word);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String mapped = mapped(word, language, seeds.draw("PERSON", key, attempt));
            if (!Seeds.canonical(mapped).equals(Seeds.canonical(word))) {
                return mapped;
            }
        }
        return word;
    }

    private String mapped(String word, String language, Draw draw) {
        if (Parts.isNumber(word)) {
            return Parts.number(word, draw);
        }
        Character.UnicodeScript script = Language.script(word);
        if (script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL) {
            return run(word, draw);
        }
        if (word.length() == 1) {
            return letter(word.charAt(0), draw);
        }
        return CaseForm.of(word).put(listed(word, language, draw));
    }

    private static String letter(char letter, Draw draw) {
        char drawn = draw.like('A');
        if (letter < 128) {
            return String.valueOf(Character.isLowerCase(letter) ? Character.toLowerCase(drawn) : drawn);
        }
        char next = (char) (letter + (draw.below(2) == 0 ? 1 : -1));
        // a mark of order, as in 3º, is a letter with no letters beside it
        return String.valueOf(Character.isLetter(next) && Character.isLetter(letter - 1) ? next : letter);
    }

    private String listed(String word, String hint, Draw draw) {
        NameOrigins.Origin origin = lists.origin(FamilyEndings.masculine(word));
        if (hint != null) {
            return FamilyEndings.like(word, lists.familyNames(hint), draw);
        }
        if (origin.kind() == NameKind.GIVEN) {
            return draw.pick(lists.givenNames(origin.language(), lists.gender(word, origin.language())));
        }
        return FamilyEndings.like(word, lists.familyNames(origin.language()), draw);
    }

    /** Names that are written without a space: the family's first, then the given one. */
    private String run(String word, Draw draw) {
        String source = Language.of(word);
        int family = familyLength(word);
        StringBuilder run = new StringBuilder();
        if (family > 0) {
            Draw own = seeds.draw("PERSON", word.substring(0, family));
            run.append(own.pick(lists.of(NameKind.FAMILY, source)));
        }
        if (family < word.length()) {
            run.append(given(word.substring(family), source));
        }
        return run.toString().equals(word) ? draw.pick(lists.of(NameKind.FAMILY, source)) : run.toString();
    }

    private String given(String part, String source) {
        Draw draw = seeds.draw("PERSON", part);
        List<String> same = lists.of(NameKind.GIVEN, source).stream()
                .filter(name -> name.length() == part.length())
                .toList();
        return draw.pick(same.isEmpty() ? lists.of(NameKind.GIVEN, source) : same);
    }

    private int familyLength(String word) {
        for (int length = Math.min(2, word.length()); length > 0; length--) {
            if (lists.holds(NameKind.FAMILY, word.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }
}
