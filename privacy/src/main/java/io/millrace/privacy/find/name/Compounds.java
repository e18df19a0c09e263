package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.View;

/**
 * Words made of two ordinary ones, as firms and German nouns are called ({@code Streamforge}, {@code Kundenkonto}), and those
 * that begin or end with one, as coined names do ({@code Datalux}).
 */
final class Compounds {
    static final int WHOLE = 1, BEGINS = 2, ENDS = 4;
    private static final int SHORTEST_PART = 3, SHORTEST_ALONE = 4, LONGEST = 24;

    private static final Lexicon LEXICON = Lexicon.shared();

    private Compounds() {}

    /** The bits that say what a word is made of; none for short and very long words. */
    static int of(View view, int from, int to) {
        if (to - from < 2 * SHORTEST_PART || to - from > LONGEST) {
            return 0;
        }
        int bits = 0;
        long hash = Lexicon.BEGIN;
        for (int at = from; at <= to - SHORTEST_PART; at++) {
            if (at - from >= SHORTEST_PART) {
                boolean begins = isOrdinary(hash);
                boolean ends = (begins || to - at >= SHORTEST_ALONE) && isOrdinary(hash(view, at, to));
                bits |= begins && ends ? WHOLE : 0;
                bits |= begins && at - from >= SHORTEST_ALONE ? BEGINS : 0;
                bits |= ends && to - at >= SHORTEST_ALONE ? ENDS : 0;
            }
            hash = Lexicon.next(hash, Letters.lower(view.at(at)));
        }
        return bits;
    }

    private static long hash(View view, int from, int to) {
        long hash = Lexicon.BEGIN;
        for (int at = from; at < to; at++) {
            hash = Lexicon.next(hash, Letters.lower(view.at(at)));
        }
        return hash;
    }

    private static boolean isOrdinary(long hash) {
        return (LEXICON.flags(hash) & (Flag.COMMON_WORD | Flag.VERB)) != 0;
    }
}
