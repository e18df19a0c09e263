package io.millrace.cleaning.repair;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Sets of characters of the basic plane, written as in a regular expression's brackets ({@code "a-z_"}). Characters that are
 * in the same sets are of one class, so that tables need not have a row for each character.
 */
final class CharacterSets {
    private static final int ALL = 1 << Character.SIZE;

    private final byte[] classes = new byte[ALL];
    private final Map<String, boolean[]> classesOfSet = new HashMap<>();
    private int classCount;

    /** @param sets so few that there are at most 256 classes */
    CharacterSets(Collection<String> sets) {
        Map<BitSet, Integer> numbers = new HashMap<>();
        BitSet[] members = members(sets);
        for (int c = 0; c < ALL; c++) {
            int number = numbers.computeIfAbsent(members[c], of -> numbers.size());
            classes[c] = (byte) number;
        }
        classCount = numbers.size();
        int index = 0;
        for (String set : sets) {
            boolean[] in = new boolean[classCount];
            int bit = index++;
            numbers.forEach((of, number) -> in[number] = of.get(bit));
            classesOfSet.put(set, in);
        }
    }

    /** Character → the sets that it is in, by their position. */
    private static BitSet[] members(Collection<String> sets) {
        BitSet[] members = new BitSet[ALL];
        for (int c = 0; c < ALL; c++) {
            members[c] = new BitSet(sets.size());
        }
        int index = 0;
        for (String set : sets) {
            int bit = index++;
            members(set).stream().forEach(c -> members[c].set(bit));
        }
        return members;
    }

    private static BitSet members(String set) {
        BitSet members = new BitSet(ALL);
        for (int i = 0; i < set.length(); i++) {
            boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
            members.set(set.charAt(i), set.charAt(range ? i + 2 : i) + 1);
            i += range ? 2 : 0;
        }
        return members;
    }

    /** Counted from 0. */
    int classOf(char c) {
        return classes[c] & 0xFF;
    }

    int classCount() {
        return classCount;
    }

    /** Class → whether its characters are in the set, which is one of those given. */
    boolean[] in(String set) {
        return classesOfSet.get(set);
    }

    /** All characters that are like this, as a set. */
    static String every(IntPredicate like) {
        StringBuilder set = new StringBuilder();
        for (int c = 0; c < ALL; c++) {
            if (like.test(c)) {
                int first = c;
                while (c + 1 < ALL && like.test(c + 1)) {
                    c++;
                }
                set.append((char) first).append('-').append((char) c);
            }
        }
        return set.toString();
    }
}
