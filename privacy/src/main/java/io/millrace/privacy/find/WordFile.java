package io.millrace.privacy.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A word list in a text resource: lines of {@code kind: word word}, {@code #} begins a comment. Words may be
 * written with accents.
 */
public final class WordFile {
    private final List<String> lines;

    /** @param beside a class of the package that holds the resource */
    public WordFile(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines = reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** @param kinds the bits of each kind that the resource names */
    public void addTo(WordList.Taker taker, Map<String, Long> kinds) {
        for (String line : lines) {
            int colon = line.indexOf(':');
            long bits = kinds.get(line.substring(0, colon));
            for (String word : line.substring(colon + 1).trim().split(" +", -1)) {
                taker.add(word, bits);
            }
        }
    }
}
