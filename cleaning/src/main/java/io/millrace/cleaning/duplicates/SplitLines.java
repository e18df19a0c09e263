package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Spans;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text, as Python's {@code str.splitlines} has them. */
record SplitLines(String text) {
    /** Takes the start and the end of a line. */
    private interface Taker {
        void take(int start, int end);
    }

    List<String> all() {
        List<String> lines = new ArrayList<>();
        each((start, end) -> lines.add(text.substring(start, end)));
        return lines;
    }

    private void each(Taker taker) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Characters.isLineEnd(text.charAt(i))) {
                taker.take(start, i);
                i += text.startsWith("\r\n", i) ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length()) {
            taker.take(start, text.length());
        }
    }

    /** Lines with no blank one between them. */
    Spans paragraphs() {
        Spans.Builder found = new Spans.Builder(text.toCharArray());
        int[] open = {0, 0};
        each((start, end) -> {
            if (Characters.isBlank(text.substring(start, end))) {
                found.addStripped(open[0], open[1]);
                open[0] = end;
            }
            open[1] = end;
        });
        found.addStripped(open[0], open[1]);
        return found.build();
    }
}
