package io.millrace.cleaning.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Character references of HTML that end in a semicolon, and names of lower case that were written in capitals. What is
 * none, or stands for a semicolon by its number, stays.
 */
final class HtmlEntities {
    private static final String TABLE = "html_entities.txt";
    private static final int LONGEST = 24;
    /** Names that browsers know without a semicolon too; what begins with one is not a name in capitals. */
    private static final List<String> BARE = List.of("AMP", "COPY", "ETH", "GT", "LT", "QUOT", "REG", "THORN");

    private static final Map<String, String> NAMES = names();

    private HtmlEntities() {}

    private static Map<String, String> names() {
        Map<String, String> names = table();
        Map<String, String> capitals = new HashMap<>();
        names.forEach((name, characters) -> {
            String capital = name.toUpperCase(Locale.ROOT);
            boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
            if (lower && !names.containsKey(capital) && BARE.stream().noneMatch(capital::startsWith)) {
                capitals.put(capital, characters.toUpperCase(Locale.ROOT));
            }
        });
        names.putAll(capitals);
        return names;
    }

    private static Map<String, String> table() {
        try (InputStream in = HtmlEntities.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .collect(Collectors.toMap(parts -> parts[0], HtmlEntities::characters, (a, b) -> a, HashMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String characters(String... parts) {
        StringBuilder characters = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            characters.appendCodePoint(Integer.parseInt(parts[i], 16));
        }
        return characters.toString();
    }

    static String unescaped(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
            int end = end(text, i);
            String meant = end < 0 ? null : meant(text, i, end);
            if (meant != null) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i).append(meant);
                copied = end + 1;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** Position of the semicolon, or −1. */
    private static int end(String text, int start) {
        int first = start + 1 < text.length() && text.charAt(start + 1) == '#' ? start + 2 : start + 1;
        int end = first;
        while (end < text.length() && end - first <= LONGEST && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        boolean whole = end > first && end - first <= LONGEST && end < text.length() && text.charAt(end) == ';';
        return whole ? end : -1;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static String meant(String text, int start, int end) {
        return text.charAt(start + 1) == '#'
                ? NumericEntity.meant(text.substring(start + 2, end))
                : NAMES.get(text.substring(start + 1, end));
    }
}
