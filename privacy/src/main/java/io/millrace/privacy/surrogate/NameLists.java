package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.name.ListedNames;
import io.millrace.privacy.find.name.NameKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The names that surrogates are taken from, by kind and by the language of their list, regions by its country. One for a process. */
final class NameLists {
    private static final Set<NameKind> KINDS = EnumSet.of(
            NameKind.GIVEN, NameKind.FAMILY, NameKind.CITY, NameKind.REGION, NameKind.COUNTRY, NameKind.PEOPLE);

    /** A name of several lists is taken to be of the first of these. */
    private static final List<String> FIRST = List.of("en pl es it fr de en-GB sv nl pt pt-BR".split(" "));

    private static final char EAST_ASIAN = '\u2e80';

    private static final int MOST = 6000, LONGEST = 30, FEWEST = 20, FEWEST_OF_GENDER = 8;

    private final Map<NameKind, Map<String, Set<String>>> collected = new EnumMap<>(NameKind.class);
    private final Map<NameKind, Map<String, List<String>>> lists = new EnumMap<>(NameKind.class);
    private final Map<NameKind, Map<String, String>> languages = new EnumMap<>(NameKind.class);
    private final Umlauts umlauts = new Umlauts();
    private final NameGenders genders = new NameGenders();
    private final NameOrigins origins;
    private final Map<String, List<String>> typical = new ConcurrentHashMap<>();

    private NameLists() {
        KINDS.forEach(kind -> collected.put(kind, new HashMap<>()));
        KINDS.forEach(kind -> languages.put(kind, new HashMap<>()));
        ListedNames.readByLanguage(this::take);
        origins = new NameOrigins(collected);
        collected.forEach((kind, byLanguage) -> lists.put(kind, listed(byLanguage)));
        collected.clear();
    }

    private static Map<String, List<String>> listed(Map<String, Set<String>> byLanguage) {
        Map<String, List<String>> listed = new HashMap<>();
        byLanguage.forEach((language, names) -> listed.put(language, List.copyOf(names)));
        return listed;
    }

    static NameLists shared() {
        return Shared.LISTS;
    }

    private void take(String source, NameKind kind, String entry) {
        if (!KINDS.contains(kind) || !isName(kind, entry)) {
            return;
        }
        boolean american = kind == NameKind.GIVEN && source.equals("en");
        String language = american ? NameOrigins.AMERICAN : kind == NameKind.REGION ? source : Language.ofList(source);
        languages
                .get(kind)
                .merge(Seeds.canonical(entry), language, (one, other) -> rank(other) < rank(one) ? other : one);
        if (kind == NameKind.COUNTRY) {
            languages.get(kind).merge(exact(entry), language, (one, other) -> rank(other) < rank(one) ? other : one);
        }
        umlauts.add(entry);
        Set<String> list = collected.get(kind).computeIfAbsent(language, name -> new LinkedHashSet<>());
        if (list.size() < MOST) {
            list.add(entry);
        }
    }

    /** People's names are one word each: of the others only letters, spaces and what stands inside names. */
    private static boolean isName(NameKind kind, String entry) {
        boolean person = kind == NameKind.GIVEN || kind == NameKind.FAMILY;
        boolean syllables = entry.charAt(0) >= EAST_ASIAN;
        boolean clean = entry.codePoints()
                .allMatch(c -> Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || !person && (c == ' ' || c == '-' || c == '\''));
        return clean && entry.length() < LONGEST && (syllables || entry.length() > (person ? 2 : 3));
    }

    private static int rank(String language) {
        int rank = FIRST.indexOf(language);
        return rank < 0 ? FIRST.size() : rank;
    }

    /** The language of a list that holds the name, any spelling; null if none does. */
    String language(NameKind kind, String name) {
        Map<String, String> known = languages.get(kind);
        String spelled = kind == NameKind.COUNTRY ? known.get(exact(name)) : null;
        return spelled == null ? known.get(Seeds.canonical(name)) : spelled;
    }

    /** With its marks, which tell the languages of {@code Mexico} and {@code México}. */
    private static String exact(String name) {
        return '=' + name.toLowerCase(Locale.ROOT);
    }

    boolean holds(NameKind kind, String name) {
        return language(kind, name) != null;
    }

    /** The names of a language; of English if there is no list. */
    List<String> of(NameKind kind, String language) {
        Map<String, List<String>> byLanguage = lists.get(kind);
        List<String> list = byLanguage.get(language);
        return list == null ? byLanguage.get("en") : list;
    }

    /** A given name or a family name, and its language: by the lists that hold it and by its letters. */
    NameOrigins.Origin origin(String word) {
        Character.UnicodeScript script = Language.script(word);
        if (script == Character.UnicodeScript.LATIN) {
            return origins.of(word);
        }
        String given = language(NameKind.GIVEN, word);
        String family = language(NameKind.FAMILY, word);
        String known = given == null ? family : given;
        return new NameOrigins.Origin(
                given == null ? NameKind.FAMILY : NameKind.GIVEN, known == null ? Language.of(word) : known);
    }

    /** Whether a list of the language holds the name of a person. */
    boolean isOf(String language, String name) {
        return origins.lists(language, name);
    }

    /** Whether a list holds the name of a person that is not one of the names of all the world. */
    boolean isKnown(String name) {
        return origins.isKnown(name);
    }

    /** The name with umlauts if a list spells it so. */
    String withUmlauts(String name) {
        return umlauts.restored(name);
    }

    /** Of a given name. */
    Gender gender(String name, String language) {
        return genders.of(name, language);
    }

    /** The given names of a language and a gender that are typical of it. */
    List<String> givenNames(String language, Gender gender) {
        List<String> all = typical(NameKind.GIVEN, language);
        return typical.computeIfAbsent(language + gender, key -> {
            List<String> fitting = filtered(all, name -> gender(name, language) == gender);
            List<String> known = fitting.stream().filter(genders::isKnown).toList();
            return known.size() < FEWEST_OF_GENDER ? fitting : known;
        });
    }

    List<String> familyNames(String language) {
        return typical(NameKind.FAMILY, language);
    }

    /** Without those that look like names of another language or kind. */
    private List<String> typical(NameKind kind, String language) {
        NameOrigins.Origin origin = new NameOrigins.Origin(kind, language);
        return typical.computeIfAbsent(
                kind + language,
                key -> filtered(of(kind, language), name -> origin(name).equals(origin)));
    }

    /** All if too few fit. */
    private static List<String> filtered(List<String> names, Predicate<String> fits) {
        List<String> fitting = names.stream().filter(fits).toList();
        return fitting.size() < FEWEST ? names : fitting;
    }

    private static final class Shared {
        static final NameLists LISTS = new NameLists();
    }
}
