package io.millrace.cleaning.text.spacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code exceptions.txt}, in which contractions stand by the rules they are made by. */
final class ExceptionList {
    private static final String FILE = "exceptions.txt";
    private static final String SECTION = "## ";
    private static final String REMARK = "# ";
    private static final String SPLIT = "~";
    private static final String APOSTROPHE = "'";
    private static final String CURLY = "’";
    private static final List<String> BLANKS = List.of(" ", "\t", "\n", "\u00a0");

    private final Map<String, List<String>> words = new HashMap<>();

    private ExceptionList() {}

    /** Every exception with the words it consists of, one if it is a word of its own. */
    static Map<String, List<String>> read() {
        ExceptionList list = new ExceptionList();
        String section = "";
        for (String line : lines()) {
            if (line.startsWith(SECTION)) {
                section = line.substring(SECTION.length());
            } else if (!line.startsWith(REMARK) && !line.isBlank()) {
                list.add(section, line);
            }
        }
        BLANKS.forEach(list::put);
        list.addCurly();
        return list.words;
    }

    private static List<String> lines() {
        try (InputStream file = ExceptionList.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String section, String line) {
        switch (section) {
            case "contractions" -> addContractions(line);
            case "without" -> split(line, " ").forEach(words::remove);
            case "either case" -> split(line, " ").forEach(this::putEitherCase);
            case "as written" -> split(line, " ").forEach(this::put);
            default -> throw new IllegalStateException(FILE + ": no such section: " + section);
        }
    }

    private void addContractions(String line) {
        int colon = line.indexOf(": ");
        for (String head : split(line.substring(0, colon), " ")) {
            for (String tail : split(line.substring(colon + 2), " ")) {
                String written = head + SPLIT + tail;
                putEitherCase(written);
                putEitherCase(written.replace(APOSTROPHE, ""));
            }
        }
    }

    private void putEitherCase(String written) {
        put(written);
        put(Character.toUpperCase(written.charAt(0)) + written.substring(1));
    }

    private void put(String written) {
        words.put(written.replace(SPLIT, ""), split(written, SPLIT));
    }

    private void addCurly() {
        new ArrayList<>(words.entrySet())
                .forEach(entry -> words.put(
                        entry.getKey().replace(APOSTROPHE, CURLY),
                        entry.getValue().stream()
                                .map(word -> word.replace(APOSTROPHE, CURLY))
                                .toList()));
    }

    private static List<String> split(String text, String mark) {
        return Arrays.asList(text.split(mark, -1));
    }
}
