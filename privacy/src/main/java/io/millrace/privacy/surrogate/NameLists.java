package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.name.ListedNames;
import io.millrace.privacy.find.name.NameKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The names that surrogates are taken from, by kind and by the language or country of their list. One for a process. */
final class NameLists {
    private static final Set<NameKind> KINDS = EnumSet.of(
            NameKind.GIVEN, NameKind.FAMILY, NameKind.CITY, NameKind.REGION, NameKind.COUNTRY, NameKind.PEOPLE);

    /**
     * A name of several lists is taken to be of the first of these. The lists of English-speaking countries hold what is common
     * there; the one of English alone is so long that it holds the names of all.
     */
    private static final List<String> FIRST = List.of("en-GB en-AU en-NZ en-IE pl es it fr de sv nl pt en".split(" "));

    private static final int ENGLISH = 4;

    private static final char EAST_ASIAN = '\u2e80';

    private static final int MOST = 2000, LONGEST = 30;

    private final Map<NameKind, Map<String, Set<String>>> collected = new EnumMap<>(NameKind.class);
    private final Map<NameKind, Map<String, List<String>>> lists = new EnumMap<>(NameKind.class);
    private final Map<NameKind, Map<String, String>> sources = new EnumMap<>(NameKind.class);
    /** How many more lists have the name among those of women than of men. */
    private final Map<String, Integer> women = new HashMap<>();

    private final Map<String, List<String>> gendered = new ConcurrentHashMap<>();

    private NameLists() {
        KINDS.forEach(kind -> collected.put(kind, new HashMap<>()));
        KINDS.forEach(kind -> sources.put(kind, new HashMap<>()));
        ListedNames.readGenders((name, female) -> women.merge(Seeds.canonical(name), female ? 1 : -1, Integer::sum));
        ListedNames.readByLanguage(this::take);
        collected.forEach((kind, bySource) -> lists.put(kind, listed(bySource)));
        collected.clear();
    }

    private static Map<String, List<String>> listed(Map<String, Set<String>> bySource) {
        Map<String, List<String>> listed = new HashMap<>();
        bySource.forEach((source, names) -> listed.put(source, List.copyOf(names)));
        return listed;
    }

    static NameLists shared() {
        return Shared.LISTS;
    }

    private void take(String source, NameKind kind, String entry) {
        if (!KINDS.contains(kind) || !isName(kind, entry)) {
            return;
        }
        sources.get(kind).merge(Seeds.canonical(entry), source, (one, other) -> rank(other) < rank(one) ? other : one);
        Set<String> list = collected.get(kind).computeIfAbsent(source, name -> new LinkedHashSet<>());
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

    private static int rank(String source) {
        int rank = FIRST.indexOf(source);
        return rank < 0 ? FIRST.size() : rank;
    }

    /** The list that holds the name, any spelling; null if none does. */
    String source(NameKind kind, String name) {
        String source = sources.get(kind).get(Seeds.canonical(name));
        return source != null && rank(source) < ENGLISH ? "en" : source;
    }

    boolean holds(NameKind kind, String name) {
        return source(kind, name) != null;
    }

    /** The names of a list; of its language's or of English if there is none. */
    List<String> of(NameKind kind, String source) {
        Map<String, List<String>> bySource = lists.get(kind);
        List<String> list = bySource.get(source);
        if (list == null) {
            list = bySource.get(Language.plain(source));
        }
        return list == null ? bySource.get("en") : list;
    }

    /** Of a given name, by most of the lists that tell, or else from its ending where a language has one. */
    Gender gender(String name, String source) {
        Integer known = women.get(Seeds.canonical(name));
        if (known != null) {
            return known > 0 ? Gender.FEMALE : known < 0 ? Gender.MALE : Gender.EITHER;
        }
        boolean telling = List.of("pl", "it", "es", "ru", "cs", "pt").contains(Language.plain(source));
        String small = name.toLowerCase(Locale.ROOT);
        boolean female = small.endsWith("a") || small.endsWith("а");
        return !telling ? Gender.EITHER : female ? Gender.FEMALE : Gender.MALE;
    }

    /** The given names of a gender; all of the list if none has it. */
    List<String> givenNames(String source, Gender gender) {
        List<String> list = of(NameKind.GIVEN, source);
        List<String> fitting = gendered.computeIfAbsent(source + gender, key -> fitting(list, source, gender));
        return fitting.isEmpty() ? list : fitting;
    }

    private List<String> fitting(List<String> list, String source, Gender gender) {
        List<String> fitting = new ArrayList<>(list);
        if (gender != Gender.EITHER) {
            fitting.removeIf(name -> gender(name, source) != gender);
        }
        return List.copyOf(fitting);
    }

    private static final class Shared {
        static final NameLists LISTS = new NameLists();
    }
}
