package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.name.NameKind;
import java.util.List;

/**
 * Maps single words of names: given names to given names of the same gender, all others to family names, of the same
 * language and case. A word maps alike wherever it stands, so a part of a name is a part of the whole name's surrogate.
 */
final class NameWords {
    private static final long KEPT = Flag.TITLE | Flag.NAME_PARTICLE;
    private static final int ATTEMPTS = 8;

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
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String mapped = mapped(word, seeds.draw("PERSON", word, attempt));
            if (!Seeds.canonical(mapped).equals(Seeds.canonical(word))) {
                return mapped;
            }
        }
        return word;
    }

    private String mapped(String word, Draw draw) {
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
        return CaseForm.of(word).put(listed(word, draw));
    }

    private static String letter(char letter, Draw draw) {
        char drawn = (char) ('A' + draw.below(26));
        if (letter < 128) {
            return String.valueOf(drawn);
        }
        char next = (char) (letter + (draw.below(2) == 0 ? 1 : -1));
        // a mark of order, as in 3º, is a letter with no letters beside it
        return String.valueOf(Character.isLetter(next) && Character.isLetter(letter - 1) ? next : letter);
    }

    private String listed(String word, Draw draw) {
        String given = lists.source(NameKind.GIVEN, word);
        if (given != null) {
            return draw.pick(lists.givenNames(given, lists.gender(word, given)));
        }
        String family = lists.source(NameKind.FAMILY, word);
        return FamilyEndings.like(word, lists.of(NameKind.FAMILY, family == null ? Language.of(word) : family), draw);
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
