package io.millrace.privacy.find;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers below a hundred in words, as ICU spells them in seven languages, and how digits are called when dictated. */
final class SpelledNumbers implements WordList {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pl", "pt");

    /** The longest phrase, in words: "quatre-vingt-dix-sept". */
    static final int WORDS = 4;

    private static final Map<String, String> PHRASES = new HashMap<>();
    private static final Map<String, Integer> REPEATS =
            Map.of("double", 2, "triple", 3, "treble", 3, "doppel", 2, "doppelt", 2, "doble", 2, "doppio", 2);

    static {
        LANGUAGES.forEach(SpelledNumbers::spell);
        List.of("oh", "nil", "nought", "naught").forEach(zero -> PHRASES.put(zero, "0"));
        PHRASES.put("zwo", "2");
        PHRASES.put("fuenf", "5");
        PHRASES.put("zwoelf", "12");
        PHRASES.put("una", "1");
        PHRASES.put("eine", "1");
    }

    private static void spell(String language) {
        RuleBasedNumberFormat format =
                new RuleBasedNumberFormat(Locale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        for (int number = 99; number >= 0; number--) {
            String words = Fold.word(format.format(number)).toLowerCase(Locale.ROOT);
            PHRASES.put(words.replace('-', ' '), Integer.toString(number));
        }
    }

    /** Phrases by hash, so that they need not be put together to be looked up: each in its slot or one of the next. */
    private static final long[] HASHES = new long[Integer.highestOneBit(PHRASES.size()) * 8];

    private static final String[] DIGITS = new String[HASHES.length];

    static {
        PHRASES.forEach((phrase, digits) -> {
            int slot = slot(Lexicon.hash(phrase));
            HASHES[slot] = Lexicon.hash(phrase);
            DIGITS[slot] = digits;
        });
    }

    /** Where the hash is, or would be. */
    private static int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & HASHES.length - 1;
        while (DIGITS[slot] != null && HASHES[slot] != hash) {
            slot = slot + 1 & HASHES.length - 1;
        }
        return slot;
    }

    /** The digits of a phrase with this hash of the lexicon, its words one space apart; null if it is no number. */
    static String digits(long hash) {
        return DIGITS[slot(hash)];
    }

    /** How often a word such as "double" says the digit after it; 0 for any other word. */
    static int repeats(String word) {
        return REPEATS.getOrDefault(word, 0);
    }

    @Override
    public void addTo(Taker taker) {
        for (String phrase : PHRASES.keySet()) {
            int space = phrase.indexOf(' ');
            String first = space < 0 ? phrase : phrase.substring(0, space);
            long more = first.equals(phrase) ? 0 : SignWords.DICTATED_MORE;
            taker.add(first, Flag.NUMBER_WORD | SignWords.DICTATED | more);
        }
        long repeat = SignWords.DICTATED | SignWords.DICTATED_MORE;
        REPEATS.keySet().forEach(word -> taker.add(word, repeat));
    }
}
