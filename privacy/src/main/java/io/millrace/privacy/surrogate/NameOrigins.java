package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.name.NameKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses whether a word in Latin letters is a given or a family name, and of which language, from the lists that hold it and from
 * its letters. It looks at the word alone, so that a name has one surrogate wherever it stands.
 */
final class NameOrigins {
    /** @param kind {@code GIVEN} or {@code FAMILY} */
    record Origin(NameKind kind, String language) {}

    private record Candidate(Origin origin, Set<String> names, LetterModel letters) {
        double score(String word, String signs) {
            boolean held = names.contains(word);
            if (!held && isOfOthersToo()) {
                return Double.NEGATIVE_INFINITY;
            }
            double listed = !held ? 0 : isOfTheWorld() ? OF_THE_WORLD : LISTED;
            double rare = (COMMON.contains(origin.language) ? 0 : RARE) + (WORLD.contains(origin.language) ? BROAD : 0);
            double sign = origin.language.equals(signs) ? SIGN : 0;
            return letters.score(word, held) + listed + rare + sign;
        }

        /** Whether it is of a country where English is one language of several. */
        boolean isOfOthersToo() {
            return origin.language.startsWith("en-");
        }

        /** Whether the list holds the names of all who live in a country. */
        boolean isOfTheWorld() {
            return WORLD.contains(origin.language) || origin.kind == NameKind.GIVEN && origin.language.equals("de");
        }
    }

    /** The given names of the United States, which are of every language: no names are drawn from their list. */
    static final String AMERICAN = "en-US";

    private static final List<String> COMMON = List.of("en", "de", "fr", "es", "it", "pl");
    private static final Set<String> WORLD = Set.of("nl", "hu");

    private static final double LISTED = 8,
            OF_THE_WORLD = 2,
            OF_AMERICA = 4,
            OF_KIND = 12,
            RARE = -8,
            BROAD = -3,
            SIGN = 6;
    private static final Origin ENGLISH = new Origin(NameKind.GIVEN, "en");
    private static final int FEWEST = 50;

    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<String> american = new HashSet<>();

    NameOrigins(Map<NameKind, Map<String, Set<String>>> lists) {
        add(NameKind.GIVEN, lists.get(NameKind.GIVEN));
        add(NameKind.FAMILY, lists.get(NameKind.FAMILY));
    }

    private void add(NameKind kind, Map<String, Set<String>> byLanguage) {
        byLanguage.forEach((language, names) -> {
            boolean latin = Language.script(names.iterator().next()) == Character.UnicodeScript.LATIN;
            if (language.equals(AMERICAN)) {
                names.forEach(name -> american.add(Seeds.canonical(name)));
            } else if (latin && names.size() >= FEWEST) {
                candidates.add(candidate(new Origin(kind, language), names));
            }
        });
        candidates.sort((one, other) -> one.origin.toString().compareTo(other.origin.toString()));
    }

    private static Candidate candidate(Origin origin, Collection<String> names) {
        LetterModel letters = new LetterModel();
        Set<String> held = new HashSet<>();
        names.stream().map(Seeds::canonical).forEach(name -> {
            if (held.add(name)) {
                letters.add(name);
            }
        });
        return new Candidate(origin, held, letters);
    }

    /** @param name any spelling; marks on its letters count only if no list of one people holds it */
    Origin of(String name) {
        String word = Seeds.canonical(name);
        boolean family = isHeld(NameKind.FAMILY, word);
        boolean given = isHeld(NameKind.GIVEN, word) || !family && isOfTheWorld(word);
        String signs = isKnown(name) ? "" : Language.ofSigns(name);
        Candidate best = candidates.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            boolean held = candidate.origin.kind == NameKind.GIVEN ? given : family;
            boolean english = candidate.origin.equals(ENGLISH) && american.contains(word);
            double score = candidate.score(word, signs)
                    + (held || candidate.names.contains(word) ? OF_KIND : 0)
                    + (english ? OF_AMERICA : 0);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best.origin;
    }

    /** By a list of a common language. */
    private boolean isHeld(NameKind kind, String word) {
        return candidates.stream()
                .anyMatch(candidate -> candidate.origin.kind == kind
                        && COMMON.contains(candidate.origin.language)
                        && candidate.names.contains(word));
    }

    /** A given name of a list of all the world. */
    private boolean isOfTheWorld(String word) {
        return american.contains(word)
                || candidates.stream()
                        .anyMatch(candidate -> candidate.origin.kind == NameKind.GIVEN
                                && WORLD.contains(candidate.origin.language)
                                && candidate.names.contains(word));
    }

    boolean lists(String language, String name) {
        String word = Seeds.canonical(name);
        return candidates.stream()
                .anyMatch(candidate -> candidate.origin.language.equals(language) && candidate.names.contains(word));
    }

    /** Whether a list holds the name that is of one people; English is. */
    boolean isKnown(String name) {
        String word = Seeds.canonical(name);
        return american.contains(word)
                || candidates.stream()
                        .anyMatch(candidate ->
                                !WORLD.contains(candidate.origin.language) && candidate.names.contains(word));
    }
}
