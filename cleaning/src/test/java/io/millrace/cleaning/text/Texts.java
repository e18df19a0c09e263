package io.millrace.cleaning.text;

import java.util.List;
import java.util.stream.IntStream;

/** The stretches of a text as strings. */
final class Texts {
    private Texts() {}

    static List<String> of(Spans spans) {
        return IntStream.range(0, spans.size()).mapToObj(spans::text).toList();
    }
}
