package io.millrace.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Suggestion {
    private Suggestion() {}

    /** {@code " (did you mean min_chars?)"}, or all that is allowed, or nothing. */
    public static String among(String given, Collection<String> allowed) {
        return nearest(given, allowed)
                .map(name -> " (did you mean " + name + "?)")
                .orElse(allowed.isEmpty() ? "" : " (allowed: " + String.join(", ", allowed) + ")");
    }

    /** The names that differ least, with the same first letter before others: so many, nearest first. */
    public static List<String> few(String given, Collection<String> allowed, int count) {
        return allowed.stream()
                .sorted(Comparator.<String>comparingInt(name -> distance(given, name))
                        .thenComparing(name -> !name.startsWith(given.substring(0, Math.min(1, given.length())))))
                .limit(count)
                .toList();
    }

    /** The name that differs least, unless more than a third of it differs. */
    public static Optional<String> nearest(String given, Collection<String> allowed) {
        return allowed.stream()
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .filter(name -> distance(given, name) <= Math.max(1, Math.max(given.length(), name.length()) / 3));
    }

    /** Edits (insert, delete, change, swap of neighbours) between two words: Damerau 1964, restricted form. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
