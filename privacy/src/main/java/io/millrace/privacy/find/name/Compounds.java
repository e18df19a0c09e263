package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.View;

/** Words made of two ordinary ones, as firms and German nouns are called: {@code Streamforge}, {@code Kundenkonto}. */
final class Compounds {
    private static final int SHORTEST_PART = 3, LONGEST = 24;

    private static final Lexicon LEXICON = Lexicon.shared();

    private Compounds() {}

    static boolean isOne(View view, int from, int to) {
        if (to - from < 2 * SHORTEST_PART || to - from > LONGEST) {
            return false;
        }
        long hash = Lexicon.BEGIN;
        for (int at = from; at <= to - SHORTEST_PART; at++) {
            if (at - from >= SHORTEST_PART && isOrdinary(hash) && isOrdinary(hash(view, at, to))) {
                return true;
            }
            hash = Lexicon.next(hash, Letters.lower(view.at(at)));
        }
        return false;
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
