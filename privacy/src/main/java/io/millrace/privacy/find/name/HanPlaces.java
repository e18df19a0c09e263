package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds places in Chinese text: countries, provinces and cities of lists that packages ship, where a word before or behind
 * says that a place is meant, or a suffix does ({@code 省}, {@code 市}).
 */
final class HanPlaces {
    private static final int SHORTEST = 2, LONGEST = 11;
    private static final String SUFFIXES = "省市县縣区區州镇鎮盟旗";
    /** At, from, to, live, reach, return, visit. */
    private static final String BEFORE = "在于於从從自到至去往赴住抵达達飞飛回经經离離游";

    /** Of, people, and, comma, is: after a place and after much else, so they tell only of long names and lists. */
    private static final String LINKS = "和与與及、，/";

    /** Names by their first character; the longest that fits is meant. */
    private static final Map<Character, Set<String>> NAMES = new HashMap<>();

    static {
        TestDataNames.readLocale("zh-CN", HanPlaces::take);
        TestDataNames.readLocale("zh-TW", HanPlaces::take);
        LocaleNames.places("zh", HanPlaces::take);
        PhonePlaces.readChina(HanPlaces::takeChina);
    }

    private HanPlaces() {}

    private static void take(String source, NameKind kind, String entry) {
        if (kind == NameKind.CITY || kind == NameKind.REGION || kind == NameKind.COUNTRY) {
            add(entry);
        }
    }

    /** {@code 云南省临沧市、大理白族自治州}: each with and without its suffix. */
    private static void takeChina(String source, NameKind kind, String entry) {
        int from = 0;
        for (int at = 0; at < entry.length(); at++) {
            boolean ends = SUFFIXES.indexOf(entry.charAt(at)) >= 0 && at - from >= SHORTEST;
            if (ends || entry.charAt(at) == '、') {
                add(entry.substring(from, ends ? at + 1 : at));
                from = at + 1;
            }
        }
    }

    private static void add(String name) {
        if (name.length() < SHORTEST || name.length() > LONGEST || !Character.isIdeographic(name.charAt(0))) {
            return;
        }
        NAMES.computeIfAbsent(name.charAt(0), first -> new HashSet<>()).add(name);
        int stem = name.length() - 1;
        if (stem >= SHORTEST && SUFFIXES.indexOf(name.charAt(stem)) >= 0) {
            NAMES.get(name.charAt(0)).add(name.substring(0, stem));
        }
    }

    /** Reads one run of characters. */
    static void read(View view, int from, int to, Findings findings) {
        int last = -1;
        for (int at = from; at + SHORTEST <= to; ) {
            int end = end(view, at, to);
            if (end > at && isMeant(view, at, end, from, to, last)) {
                findings.add(at, end, "LOCATION", 0.65, "name.han", "list, context");
                last = end;
            }
            at = Math.max(end, at + 1);
        }
    }

    /** The end of the longest name that begins there, with the suffix behind it; {@code from} if none does. */
    private static int end(View view, int from, int to) {
        Set<String> names = NAMES.get(view.at(from));
        int end = from;
        for (int length = Math.min(LONGEST, to - from); names != null && end == from && length >= SHORTEST; length--) {
            if (names.contains(view.text(from, from + length))) {
                end = from + length;
            }
        }
        boolean suffix = end > from && end < to && SUFFIXES.indexOf(view.at(end)) >= 0;
        return suffix ? end + 1 : end;
    }

    private static boolean isMeant(View view, int start, int end, int from, int to, int last) {
        boolean whole = start == from && end == to;
        boolean announced = start > from && BEFORE.indexOf(view.at(start - 1)) >= 0;
        boolean listed = last >= 0 && (start == last || start == last + 1 && LINKS.indexOf(view.at(last)) >= 0);
        return whole || announced || listed || SUFFIXES.indexOf(view.at(end - 1)) >= 0;
    }
}
