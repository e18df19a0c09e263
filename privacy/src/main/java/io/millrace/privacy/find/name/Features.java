package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Tokens;

/**
 * What speaks for and against a word being part of a name, as bucket numbers of the tagger's weights: how it is written, its
 * ends, what lists know of it, the words around it and around its run. A listed name as such is no feature, only that it is
 * listed: names that nobody listed must be found too.
 */
final class Features {
    static final int MOST = 64;
    private static final int CUE_WINDOW = 4;
    /** More than any number that tells what lists know of a word. */
    private static final long CODES = 1L << 20;

    private static final long CUES =
            Flag.NAME_CUE | Flag.PLACE_CUE | Flag.ORGANIZATION_CUE | Flag.TITLE | Flag.OCCUPATION;

    final int[] buckets = new int[MOST];
    int count;

    /** Those that all words of the run have, where they are kept apart; from the first word on. */
    final int[] shared = new int[MOST];

    int sharedCount;
    private final boolean apart;
    private boolean first;
    private final Context context;
    private final Tokens tokens;

    /** Of the run. */
    private long beforeRun, secondBefore, afterRun, secondAfter, joint;

    private int lineStart;

    private int runKind, firstCode, lastCode, cues, pronoun, known;

    /** @param apart whether features that all words of a run have go to {@link #shared}, to be summed up once */
    Features(Context context, boolean apart) {
        this.context = context;
        this.apart = apart;
        this.tokens = context.tokens;
    }

    /**
     * Reads what all words of a run share.
     *
     * @param earlier label of the run before this one on the same line or the line above, an ordinal
     */
    void enter(Run run, int earlier, int earlierEnd) {
        int first = run.first(), last = run.last();
        beforeRun = context.before(first - 1, first);
        secondBefore = first == 0 ? 0 : context.before(first - 2, first - 1);
        afterRun = context.after(last + 1);
        secondAfter = context.after(last + 2);
        firstCode = context.code(first);
        lastCode = context.code(last);
        cues = cues(first, last);
        pronoun = context.pronoun(last);
        known = known(firstCode) | known(lastCode) << 4;
        lineStart = context.lineStart(first);
        joint = joint(first, earlier, earlierEnd);
        boolean opens = lineStart >= 0, closes = context.endsLine(last);
        runKind = Math.min(run.length, 4) | (opens ? 8 : 0) | (closes ? 16 : 0) | (context.isStart(first) ? 32 : 0);
    }

    /** Given name, family name, place, ordinary word: the least that lists tell of a word. */
    private static int known(int code) {
        int place = (code & 0b11100) != 0 ? 4 : 0;
        int ordinary = (code & 0b111000000) != 0 ? 8 : 0;
        return code & 3 | place | ordinary;
    }

    /** What was found before this run, and what stands between: names are listed with their like. */
    private long joint(int first, int earlier, int earlierEnd) {
        int between = first - earlierEnd - 1;
        if (earlierEnd < 0 || between > 2) {
            return 0;
        }
        long link =
                between == 0 ? 1 : context.identity(first - 1) + (between == 2 ? context.identity(first - 2) * 31 : 0);
        return 1 + earlier + Label.COUNT * (lineStart >= 0 ? 2 : link);
    }

    private int cues(int first, int last) {
        if (!tokens.hasAny(CUES)) {
            return 0;
        }
        int found = 0;
        for (int at = Math.max(0, first - CUE_WINDOW); at < first; at++) {
            found |= cueBits(at);
        }
        return found << 5 | cueBits(last + 1) | cueBits(last + 2);
    }

    private int cueBits(int token) {
        long flags = tokens.flags(token) & CUES;
        if (flags == 0) {
            return 0;
        }
        int bits = 0;
        bits |= (flags & Flag.NAME_CUE) != 0 ? 1 : 0;
        bits |= (flags & Flag.PLACE_CUE) != 0 ? 2 : 0;
        bits |= (flags & Flag.ORGANIZATION_CUE) != 0 ? 4 : 0;
        bits |= (flags & Flag.TITLE) != 0 ? 8 : 0;
        bits |= (flags & Flag.OCCUPATION) != 0 ? 16 : 0;
        return bits;
    }

    /** Collects the features of one word of the run that was entered. */
    void collect(Run run, int at) {
        count = 0;
        first = at == 0;
        sharedCount = first ? 0 : sharedCount;
        int word = run.words[at];
        int shape = tokens.form(word) + 8 * context.casing.ordinal();
        int code = context.code(word);
        int place = place(run.length, at);
        writing(word, shape, code);
        neighbours(word, shape, code);
        surroundings(place, shape, code);
        lines(run, place, code);
    }

    private static int place(int length, int at) {
        return length == 1 ? 0 : at == 0 ? 1 : at == length - 1 ? 2 : 3;
    }

    private void writing(int word, int shape, int code) {
        boolean start = context.isStart(word);
        add(1, shape);
        add(2, shape * 2 + (start ? 1 : 0));
        add(3, code);
        add(4, code * 2 + (start ? 1 : 0));
        add(5, code * 64L + shape);
        for (int bits = code; bits != 0; bits &= bits - 1) {
            add(6, Integer.numberOfTrailingZeros(bits));
        }
        if (context.isKnown(word)) {
            add(7, context.hash(word));
        } else {
            ends(word, start);
        }
        add(8, Math.min(tokens.length(word), 12) * 64L + shape);
    }

    private void ends(int word, boolean start) {
        long hash = 7;
        int from = tokens.start(word), to = tokens.end(word);
        for (int letters = 1; letters <= 4 && to - letters >= from; letters++) {
            hash = hash * 31 + Letters.lower(context.view.at(to - letters));
            add(9, hash * 8 + letters);
        }
        hash = 11;
        for (int letters = 0; letters < 3 && from + letters < to; letters++) {
            hash = hash * 31 + Letters.lower(context.view.at(from + letters));
        }
        add(10, hash);
        add(11, start ? 1 : 0);
    }

    private void neighbours(int word, int shape, int code) {
        long previous = context.before(word - 1, word), next = context.after(word + 1);
        int previousCode = context.code(word - 1), nextCode = context.code(word + 1);
        add(12, previous);
        add(13, next);
        add(14, previous * 31 + shape);
        add(15, previous * 31 + next);
        add(16, previousCode);
        add(17, nextCode);
        add(18, previousCode * CODES + code);
        add(19, nextCode * CODES + code);
        add(20, previous * 31 + code);
        add(21, next * 31 + code);
    }

    private void surroundings(int place, int shape, int code) {
        share(22, beforeRun);
        share(23, afterRun);
        share(24, beforeRun * 31 + secondBefore);
        share(25, afterRun * 31 + secondAfter);
        share(26, beforeRun * 31 + afterRun);
        share(27, beforeRun * 64 + runKind);
        share(28, afterRun * 64 + runKind);
        share(29, secondBefore);
        share(30, secondAfter);
        share(31, cues);
        share(32, cues >> 5);
        add(33, (cues >> 5) * CODES + code);
        add(34, runKind * 4L + place);
        add(35, (runKind * 4L + place) * CODES + code);
        add(36, lastCode * 4L + place);
        add(37, firstCode * 4L + place);
        add(38, (lastCode * CODES + firstCode) * 4 + place);
        add(39, (beforeRun * 31 + secondBefore) * 64 + shape);
    }

    /** What stands on the lines around, when the run is a line of its own: addresses, cards and signatures. */
    private void lines(Run run, int place, int code) {
        share(51, pronoun);
        share(52, pronoun * 64L + runKind);
        add(53, known * 4L + place);
        add(54, (known * 64L + runKind) * 4 + place);
        share(40, joint);
        add(41, joint * 4 + place);
        if (lineStart < 0) {
            return;
        }
        int above = lineStart - 1, next = run.last() + 1;
        int below = context.endsLine(run.last()) ? context.afterMarks(next) : next;
        add(42, kind(above) * 8 + place);
        add(43, kind(below) * 8 + place);
        add(44, (kind(above) * 64 + kind(below)) * 64 + runKind);
        add(45, context.code(below) * CODES + code);
        add(46, context.code(above) * CODES + code);
        add(47, kind(below) * CODES + code);
        add(48, kind(above) * CODES + code);
        add(49, context.code(below) * 4L + place);
        add(50, (context.code(below) * 16L + kind(above)) * 64 + runKind);
    }

    private long kind(int token) {
        return token < 0 || token >= tokens.count() ? 0 : 1 + tokens.form(token);
    }

    /** Adds a feature that each word of the run has. */
    private void share(int kind, long value) {
        if (!apart) {
            add(kind, value);
        } else if (first) {
            shared[sharedCount++] = bucket(kind, value);
        }
    }

    private void add(int kind, long value) {
        buckets[count++] = bucket(kind, value);
    }

    private static int bucket(int kind, long value) {
        long mixed = (value + kind * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        mixed ^= mixed >>> 32;
        return (int) (mixed * 0x94d049bb133111ebL >>> 47);
    }
}
