package io.millrace.cleaning.measures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Binding;
import io.millrace.core.PathText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of words in an option: the words, or {@code file:} with the path of a file that holds one word a line or, as
 * Data-Juicer's do, a JSON object of languages with a list of words each. {@code #fr} after the path names the language,
 * {@code #all} means all of them; without it, it is {@code en}.
 */
final class WordListOption {
    static final String DOC = " one by one, or file:PATH of a file with one word a line or Data-Juicer's JSON"
            + " (its language en, or as in file:PATH#fr, or #all); in lower case.";

    private static final String FILE = "file:";
    private static final String ALL = "all";

    private final String option;
    private final Binding binding;
    private final Set<String> words = new LinkedHashSet<>();

    private WordListOption(String option, Binding binding) {
        this.option = option;
        this.binding = binding;
    }

    /** The words; tells mistakes. */
    static Set<String> read(String option, List<String> entries, Binding binding) {
        WordListOption list = new WordListOption(option, binding);
        for (String entry : entries) {
            if (entry.startsWith(FILE)) {
                list.addFile(entry.substring(FILE.length()));
            } else {
                list.words.add(entry);
            }
        }
        return list.words;
    }

    private void addFile(String place) {
        int mark = place.lastIndexOf('#');
        String path = mark < 0 ? place : place.substring(0, mark);
        try {
            String content = Files.readString(Path.of(path));
            int before = words.size();
            if (content.stripLeading().startsWith("{")) {
                addLanguages(new ObjectMapper().readTree(content), mark < 0 ? "en" : place.substring(mark + 1));
            } else {
                content.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(words::add);
            }
            if (words.size() == before) {
                binding.problem(option, "there are no words in " + place);
            }
        } catch (JsonProcessingException wrong) {
            binding.problem(option, path + " begins like JSON and is none");
        } catch (IOException | InvalidPathException unreadable) {
            binding.problem(option, "cannot read a text file " + PathText.quoted(path) + " on this machine");
        }
    }

    private void addLanguages(JsonNode languages, String wanted) {
        for (Map.Entry<String, JsonNode> language : languages.properties()) {
            if (wanted.equals(ALL) || wanted.equals(language.getKey())) {
                language.getValue().forEach(word -> words.add(word.asText()));
            }
        }
    }
}
