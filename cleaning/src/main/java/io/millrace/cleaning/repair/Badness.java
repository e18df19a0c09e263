package io.millrace.cleaning.repair;

import io.millrace.cleaning.text.Characters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a text shows signs of a wrong encoding ({@code ftfy.badness.is_bad}). Two neighbours at a time are looked up in a
 * table; only where they may begin a longer sequence, it is looked at whole.
 */
final class Badness {
    private static final byte SURE = 1;
    private static final byte POSSIBLE = 2;
    private static final CharacterSets SETS = new CharacterSets(MojibakeRules.ALL.stream()
            .flatMap(rule -> Stream.concat(rule.before().stream(), rule.places().stream()))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
    private static final byte[][] NEIGHBOURS = neighbours();
    private static final List<Sequence> LONGER = MojibakeRules.ALL.stream()
            .filter(rule -> !rule.isPair())
            .map(rule -> new Sequence(places(rule.before()), rule.atStart(), places(rule.places())))
            .toList();

    /** A rule for the second look. */
    private record Sequence(List<Place> before, boolean atStart, List<Place> places) {}

    /** One set of a rule: by class, and for characters beyond the basic plane. */
    private record Place(boolean[] classes, boolean words, boolean all) {
        boolean has(int c) {
            return Character.isBmpCodePoint(c)
                    ? classes[SETS.classOf((char) c)]
                    : all || words && Characters.isLetterOrNumber(c);
        }
    }

    private Badness() {}

    private static List<Place> places(List<String> sets) {
        return sets.stream()
                .map(set -> new Place(SETS.in(set), set.equals(MojibakeRules.WORD), MojibakeRules.OPEN.contains(set)))
                .toList();
    }

    private static byte[][] neighbours() {
        byte[][] table = new byte[SETS.classCount()][SETS.classCount()];
        for (MojibakeRule rule : MojibakeRules.ALL) {
            boolean[] first = SETS.in(rule.places().get(0));
            boolean[] second = SETS.in(rule.places().get(1));
            for (int i = 0; i < table.length; i++) {
                for (int k = 0; k < table.length; k++) {
                    table[i][k] |= first[i] && second[k] ? rule.isPair() ? SURE : POSSIBLE : 0;
                }
            }
        }
        return table;
    }

    static boolean isBad(String text) {
        return isBad(text, 0, text.length());
    }

    /** Of a part of the text, which is taken for the whole. */
    static boolean isBad(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0xA0 || i + 1 < end && isBadAt(text, start, i, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBadAt(String text, int start, int i, int end) {
        byte found = NEIGHBOURS[SETS.classOf(text.charAt(i))][SETS.classOf(text.charAt(i + 1))];
        return found != 0 && ((found & SURE) != 0 || isSequence(text, start, i, end));
    }

    private static boolean isSequence(String text, int start, int i, int end) {
        for (Sequence sequence : LONGER) {
            boolean begins = sequence.atStart ? i == start : isAfter(text, start, i, sequence.before);
            if (begins && goesOn(text, i, end, sequence.places)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAfter(String text, int start, int i, List<Place> before) {
        int at = i - before.size();
        for (int k = 0; k < before.size(); k++) {
            if (at < start || !before.get(k).has(text.charAt(at + k))) {
                return false;
            }
        }
        return true;
    }

    private static boolean goesOn(String text, int i, int end, List<Place> places) {
        int at = i;
        for (Place place : places) {
            if (at >= end || !place.has(text.codePointAt(at))) {
                return false;
            }
            at += Character.charCount(text.codePointAt(at));
        }
        return true;
    }
}
