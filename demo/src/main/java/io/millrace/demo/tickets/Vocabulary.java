package io.millrace.demo.tickets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The words of one language, from a resource with a line {@code kind TAB text|text|…} each. */
final class Vocabulary {
    private final Map<String, List<String>> words;

    private Vocabulary(Map<String, List<String>> words) {
        this.words = words;
    }

    static Vocabulary of(String language) {
        try (InputStream input = Vocabulary.class.getResourceAsStream(language + ".txt")) {
            String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            return new Vocabulary(text.lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> Arrays.asList(line[1].split("\\|", -1)))));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    String any(String kind, SplittableRandom random) {
        List<String> choice = words.get(kind);
        return choice.get(random.nextInt(choice.size()));
    }
}
