package io.millrace.privacy.surrogate;

import java.util.Locale;
import java.util.Set;

/** Guesses the list that a name which no list holds may be of, from its script and its special letters. */
final class Language {
    private static final String[][] SIGNS = {
        {"ßäöü", "de"}, {"ąćęłńśźż", "pl"}, {"ñ", "es"}, {"éèêçœë", "fr"}, {"åæø", "sv"}, {"ãõ", "pt"},
        {"ěřůčšž", "cs"}, {"őű", "hu"}, {"ğış", "tr"}, {"ùòì", "it"}, {"áíóú", "es"}, {"ієї", "uk"}
    };

    private static final Set<String> ENGLISH = Set.of("en-GB", "en-AU", "en-NZ", "en-IE");

    private Language() {}

    static String of(String word) {
        String signs = ofSigns(word);
        return signs.isEmpty() ? ofScript(script(word)) : signs;
    }

    /** By special letters; empty if it has none. */
    static String ofSigns(String word) {
        Character.UnicodeScript script = script(word);
        if (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.CYRILLIC) {
            String small = word.toLowerCase(Locale.ROOT);
            for (String[] sign : SIGNS) {
                if (sign[0].chars().anyMatch(letter -> small.indexOf(letter) >= 0)) {
                    return sign[1];
                }
            }
        }
        return "";
    }

    private static String ofScript(Character.UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> "ru";
            case GREEK -> "el";
            case HAN -> "zh";
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case ARABIC -> "ar";
            case HEBREW -> "he";
            case THAI -> "th";
            case GEORGIAN -> "ka";
            case ARMENIAN -> "hy";
            default -> "en";
        };
    }

    /** That of the first letter. */
    static Character.UnicodeScript script(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.LATIN);
    }

    /**
     * Whose names the list of a country holds: {@code de} for {@code de-AT}. Where English is one language of several, the country
     * has names of its own, as has Taiwan.
     */
    static String ofList(String source) {
        int hyphen = source.indexOf('-');
        boolean own = source.equals("zh-TW") || source.startsWith("en-") && !ENGLISH.contains(source);
        return hyphen < 0 || own ? source : source.startsWith("nb") ? "no" : source.substring(0, hyphen);
    }
}
