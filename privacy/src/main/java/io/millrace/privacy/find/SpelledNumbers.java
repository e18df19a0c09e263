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

    private static final Map<String, String> DIGITS = new HashMap<>();
    private static final Map<String, Integer> REPEATS =
            Map.of("double", 2, "triple", 3, "treble", 3, "doppel", 2, "doppelt", 2, "doble", 2, "doppio", 2);

    static {
        LANGUAGES.forEach(SpelledNumbers::spell);
        List.of("oh", "nil", "nought", "naught").forEach(zero -> DIGITS.put(zero, "0"));
        DIGITS.put("zwo", "2");
        DIGITS.put("fuenf", "5");
        DIGITS.put("zwoelf", "12");
        DIGITS.put("una", "1");
        DIGITS.put("eine", "1");
    }

    private static void spell(String language) {
        RuleBasedNumberFormat format =
                new RuleBasedNumberFormat(Locale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        for (int number = 99; number >= 0; number--) {
            String words = Fold.word(format.format(number)).toLowerCase(Locale.ROOT);
            DIGITS.put(words.replace('-', ' '), Integer.toString(number));
        }
    }

    /** The digits of a phrase in lower case whose words stand one space apart; null if it is no number. */
    static String digits(String phrase) {
        return DIGITS.get(phrase);
    }

    /** How often a word such as "double" says the digit after it; 0 for any other word. */
    static int repeats(String word) {
        return REPEATS.getOrDefault(word, 0);
    }

    @Override
    public void addTo(Taker taker) {
        DIGITS.keySet().forEach(phrase -> taker.add(phrase.split(" ")[0], Flag.NUMBER_WORD));
        REPEATS.keySet().forEach(word -> taker.add(word, Flag.NUMBER_WORD));
    }
}
