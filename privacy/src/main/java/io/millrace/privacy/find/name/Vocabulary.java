package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The common words of seven languages that tell what stands beside them, from the list {@code vocabulary.txt}. */
public final class Vocabulary implements WordList {
    private static final Map<String, Long> BITS = Map.ofEntries(
            Map.entry("FUNCTION_WORD", Flag.FUNCTION_WORD),
            Map.entry("PRONOUN", Flag.PRONOUN),
            Map.entry("VERB", Flag.VERB),
            Map.entry("COMMON_WORD", Flag.COMMON_WORD),
            Map.entry("MONTH", Flag.MONTH),
            Map.entry("WEEKDAY", Flag.WEEKDAY),
            Map.entry("NUMBER_WORD", Flag.NUMBER_WORD),
            Map.entry("NAME_CUE", Flag.NAME_CUE),
            Map.entry("NAME_PARTICLE", Flag.NAME_PARTICLE),
            Map.entry("PLACE_CUE", Flag.PLACE_CUE),
            Map.entry("ORGANIZATION_CUE", Flag.ORGANIZATION_CUE),
            Map.entry("ORGANIZATION_HEAD", Flag.ORGANIZATION_HEAD),
            Map.entry("GENDERED", Flag.GENDERED),
            Map.entry("PLACE_PARTICLE", Flag.PLACE_PARTICLE),
            Map.entry("ORGANIZATION_FORM", Flag.ORGANIZATION_FORM),
            Map.entry("TITLE", Flag.TITLE),
            Map.entry("OCCUPATION", Flag.OCCUPATION),
            Map.entry("NATIONALITY", Flag.NATIONALITY));

    private static final Map<String, String> LANGUAGES =
            Map.of("English", "en", "German", "de", "French", "fr", "Spanish", "es", "Italian", "it", "Polish", "pl");

    @Override
    public void addTo(Taker taker) {
        text().lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(line -> list(line, taker));
    }

    /** The ordinary words of each language, which are told by a heading before them. */
    static void read(NameKind.Taker taker) {
        String language = "";
        for (String line : (Iterable<String>) text().lines()::iterator) {
            if (line.startsWith("# ")) {
                language = LANGUAGES.getOrDefault(line.substring(2), "");
            } else if (!language.isEmpty() && (line.startsWith("COMMON_WORD:") || line.startsWith("VERB:"))) {
                String source = language;
                ListedNames.words(line, 3, word -> taker.add(source, NameKind.COMMON, word));
            }
        }
    }

    private static void list(String line, Taker taker) {
        int colon = line.indexOf(':');
        long bit = BITS.get(line.substring(0, colon));
        ListedNames.words(line.substring(colon + 1), 1, word -> taker.add(word, bit));
    }

    private static String text() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("vocabulary.txt", e);
        }
    }
}
