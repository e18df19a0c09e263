package io.millrace.privacy.find;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What recognizers find in a text, as {@code TYPE text}, in order of place, overlaps settled. */
public final class Spans {
    private Spans() {}

    public static List<String> of(String text, Recognizer... recognizers) {
        return detector(List.of(recognizers)).find(text).stream()
                .map(found -> found.type() + " " + text.substring(found.start(), found.end()))
                .toList();
    }

    /** A detector of these recognizers and all their types. */
    public static Detector detector(List<Recognizer> recognizers) {
        Set<String> types = recognizers.stream()
                .flatMap(recognizer -> recognizer.types().stream())
                .collect(Collectors.toSet());
        return new Detector(recognizers, types);
    }
}
