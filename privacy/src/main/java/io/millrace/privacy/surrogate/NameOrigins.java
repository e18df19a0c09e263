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
            double rare = (COMMON.contains(origin.language) ? 0 : RARE) + (isOfTheWorld() ? BROAD : 0);
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

    private static final List<String> COMMON = List.of("en", "de", "fr", "es", "it", "pl");
    private static final Set<String> WORLD = Set.of("en", "nl", "hu");

    private static final Set<String> OTHERS = Set.of("nl", "hu");

    private static final double LISTED = 4, OF_THE_WORLD = 2, OF_KIND = 12, RARE = -4, BROAD = -3, SIGN = 6;
    private static final int FEWEST = 50;

    private final List<Candidate> candidates = new ArrayList<>();

    NameOrigins(Map<NameKind, Map<String, Set<String>>> lists) {
        add(NameKind.GIVEN, lists.get(NameKind.GIVEN));
        add(NameKind.FAMILY, lists.get(NameKind.FAMILY));
    }

    private void add(NameKind kind, Map<String, Set<String>> byLanguage) {
        byLanguage.forEach((language, names) -> {
            boolean latin = Language.script(names.iterator().next()) == Character.UnicodeScript.LATIN;
            if (latin && names.size() >= FEWEST) {
                candidates.add(candidate(new Origin(kind, language), names));
            }
        });
        candidates.sort((one, other) ->
                one.origin.toString().compareTo(other.origin.toString()));
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
        boolean given = isHeld(NameKind.GIVEN, word), family = isHeld(NameKind.FAMILY, word);
        String signs = isKnown(name) ? "" : Language.ofSigns(name);
        Candidate best = candidates.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            boolean held = candidate.origin.kind == NameKind.GIVEN ? given : family;
            double score = candidate.score(word, signs) + (held ? OF_KIND : 0);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best.origin;
    }

    private boolean isHeld(NameKind kind, String word) {
        return candidates.stream()
                .anyMatch(candidate -> candidate.origin.kind == kind && candidate.names.contains(word));
    }

    boolean lists(String language, String name) {
        String word = Seeds.canonical(name);
        return candidates.stream()
                .anyMatch(candidate -> candidate.origin.language.equals(language) && candidate.names.contains(word));
    }

    /** Whether a list holds the name that is of one people; English is. */
    boolean isKnown(String name) {
        String word = Seeds.canonical(name);
        return candidates.stream().anyMatch(candidate -> !OTHERS.contains(candidate.origin.language) && candidate.names.contains(word));
    }
}
