package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.LowerCase;
import io.millrace.cleaning.text.Spans;

/** What stands between U+0020, and nothing else, as Data-Juicer splits texts: line ends stay in words. */
final class BetweenBlanks {
    private BetweenBlanks() {}

    static Spans lowercase(String text) {
        char[] chars = LowerCase.of(text).toCharArray();
        Spans.Builder words = new Spans.Builder(chars);
        int start = 0;
        for (int i = 0; i <= chars.length; i++) {
            if (i == chars.length || chars[i] == ' ') {
                if (i > start) {
                    words.add(start, i);
                }
                start = i + 1;
            }
        }
        return words.build();
    }
}
