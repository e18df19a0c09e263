package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Document;

/** What stands in the paragraphs of a text, which are separated by two line feeds; they may be empty. */
final class ParagraphCounts {
    private final Repetition paragraphs;
    private int boilerplate;
    private boolean hasFiller;

    private ParagraphCounts(Repetition paragraphs) {
        this.paragraphs = paragraphs;
    }

    static ParagraphCounts of(Document document) {
        return document.part(ParagraphCounts.class, text -> of(text.toCharArray()));
    }

    private static ParagraphCounts of(char[] chars) {
        ParagraphCounts counts = new ParagraphCounts(new Repetition(chars));
        int start = 0;
        int state = Boilerplate.START;
        int found = 0;
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] == '\n' && i > start && chars[i - 1] == '\n') {
                counts.add(start, i - 1, found);
                start = i + 1;
                found = 0;
            }
            state = Boilerplate.next(state, chars[i]);
            found |= Boilerplate.found(state);
        }
        counts.add(start, chars.length, found);
        return counts;
    }

    private void add(int start, int end, int found) {
        paragraphs.add(start, end);
        boilerplate += (found & Boilerplate.PHRASE) == 0 ? 0 : 1;
        hasFiller |= (found & Boilerplate.FILLER) != 0;
    }

    Repetition paragraphs() {
        return paragraphs;
    }

    /** Share of the paragraphs that hold a phrase of boilerplate; 1 where filler text stands anywhere. */
    double boilerplateShare() {
        return hasFiller ? 1 : boilerplate / (double) paragraphs.count();
    }
}
