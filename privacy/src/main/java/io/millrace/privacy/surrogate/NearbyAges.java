package io.millrace.privacy.surrogate;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Moves ages by up to three years, in figures or in words. */
final class NearbyAges implements Maker {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pl");
    private static final int OLDEST = 120, FURTHEST = 3;

    private static final String SOFT_HYPHEN = "\u00ad";

    private record Spelled(RuleBasedNumberFormat format, int age) {}

    private static final Map<String, Spelled> SPELLED = spelled();

    private static Map<String, Spelled> spelled() {
        Map<String, Spelled> spelled = new HashMap<>();
        for (String language : LANGUAGES) {
            ULocale locale = ULocale.forLanguageTag(language);
            RuleBasedNumberFormat format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
            for (int age = 1; age <= OLDEST; age++) {
                spelled.putIfAbsent(Seeds.canonical(format.format(age)), new Spelled(format, age));
            }
        }
        return spelled;
    }

    @Override
    public String make(String value, Draw draw) {
        int distance = draw.between(1, FURTHEST) * (draw.below(2) == 0 ? 1 : -1);
        for (int end = value.length(); end > 0; end = value.lastIndexOf(' ', end - 1)) {
            Spelled begin = SPELLED.get(Seeds.canonical(value.substring(0, end)));
            if (begin != null) {
                return CaseForm.of(value.substring(0, end)).put(spell(begin, distance)) + value.substring(end);
            }
        }
        String moved = Parts.map(value, word -> word(word, distance));
        return moved.equals(value) ? String.valueOf(draw.between(20, 69)) : moved;
    }

    private static String word(String word, int distance) {
        boolean age = Parts.isNumber(word) && word.length() <= 3;
        return age ? String.valueOf(moved(Integer.parseInt(word), distance)) : word;
    }

    /** A format is no thread's own. */
    private static String spell(Spelled spelled, int distance) {
        synchronized (spelled.format) {
            return spelled.format.format(moved(spelled.age, distance)).replace(SOFT_HYPHEN, "");
        }
    }

    /** At least a year. */
    private static int moved(int age, int distance) {
        return age + distance < 1 ? age + Math.abs(distance) : age + distance;
    }
}
