package io.millrace.cleaning.text.spacy;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.CodePoints;
import io.millrace.cleaning.text.Spans;

/** Where sentences end: after a token that is such a mark and the punctuation that follows it. spaCy 3.8's sentencizer. */
final class Sentencizer {
    private static final CodePoints ENDS = CodePoints.of("""
            21 2e 3f 589 61f 6d4 700-702 7f9 964-965 104a-104b 1362 1367-1368 166e 1735-1736 1803 1809 1944-1945
            1aa8-1aab 1b5a-1b5b 1b5e-1b5f 1c3b-1c3c 1c7e-1c7f 203c-203d 2047-2049 2e2e 2e3c 3002 a4ff a60e-a60f
            a6f3 a6f7 a876-a877 a8ce-a8cf a92f a9c8-a9c9 aa5d-aa5f aaf0-aaf1 abeb fe52 fe56-fe57 ff01 ff0e ff1f
            ff61 10a56-10a57 11047-11048 110be-110c1 11141-11143 111c5-111c6 111cd 111de-111df 11238-11239
            1123b-1123c 112a9 1144b-1144c 115c2-115c3 115c9-115d7 11641-11642 1173c-1173e 11a42-11a43
            11a9b-11a9c 11c41-11c42 16a6e-16a6f 16af5 16b37-16b38 16b44 1bc9f 1da88""");

    private Sentencizer() {}

    /** The sentences without the blanks around them. */
    static Spans sentences(Spans tokens) {
        Spans unstripped = unstripped(tokens);
        Spans.Builder sentences = new Spans.Builder(tokens.chars());
        for (int i = 0; i < unstripped.size(); i++) {
            sentences.addStripped(unstripped.start(i), unstripped.end(i));
        }
        return sentences.build();
    }

    /** The sentences from their first token to their last, which may be blank; the last sentence may be all blank. */
    static Spans unstripped(Spans tokens) {
        Spans.Builder sentences = new Spans.Builder(tokens.chars());
        int start = 0;
        boolean isAfterEnd = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (isEnd(tokens, i)) {
                isAfterEnd = true;
            } else if (isAfterEnd && !isPunctuation(tokens, i)) {
                sentences.add(start, tokens.end(i - 1));
                start = tokens.start(i);
                isAfterEnd = false;
            }
        }
        if (tokens.size() > 0) {
            sentences.add(start, tokens.end(tokens.size() - 1));
        }
        return sentences.build();
    }

    private static boolean isEnd(Spans tokens, int index) {
        int start = tokens.start(index);
        int length = tokens.end(index) - start;
        char first = tokens.chars()[start];
        if (length == 1) {
            return first < 0x80 ? first == '.' || first == '!' || first == '?' : ENDS.contains(first);
        }
        return length == 2
                && Character.isHighSurrogate(first)
                && ENDS.contains(Character.codePointAt(tokens.chars(), start, start + 2));
    }

    private static boolean isPunctuation(Spans tokens, int index) {
        int i = tokens.start(index);
        int end = tokens.end(index);
        while (i < end) {
            int point = Character.codePointAt(tokens.chars(), i, end);
            if (!Characters.isPunctuation(point)) {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }
}
