package io.millrace.cleaning.quality;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Worked examples of the option {@code punkt_folder}: tables that know Dr. as an abbreviation, and tables that do not. */
final class PunktExample {
    private static final List<String> EMPTY = List.of("collocations.tab", "sent_starters.txt", "ortho_context.tab");

    private PunktExample() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type, Map<String, Object> options, Given given) {
        return type.example(given.outcome(with(options, "knows_dr", "dr\n"), true))
                .example(given.outcome(with(options, "knows_none", ""), false));
    }

    /** Completes an example. */
    @FunctionalInterface
    interface Given {
        Example outcome(Example example, boolean knows);
    }

    private static Example with(Map<String, Object> options, String folder, String abbreviations) {
        Map<String, Object> all = new LinkedHashMap<>(new TreeMap<>(options)); // in one order on every page
        all.put("tokenizer", "nltk");
        all.put("punkt_folder", folder);
        Object[] pairs = all.entrySet().stream()
                .flatMap(option -> Stream.of(option.getKey(), option.getValue()))
                .toArray();
        Example example = Example.with(pairs).file(folder + "/abbrev_types.txt", abbreviations);
        for (String name : EMPTY) {
            example = example.file(folder + "/" + name, "");
        }
        return example;
    }
}
