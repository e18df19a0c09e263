package io.millrace.privacy.surrogate;

import java.util.Locale;

/** Guesses the list that a name which no list holds may be of, from its script and its special letters. */
final class Language {
    private static final String[][] SIGNS = {
        {"ßäöü", "de"}, {"ąćęłńśźż", "pl"}, {"ñ", "es"}, {"éèêçœë", "fr"}, {"åæø", "sv"}, {"ãõ", "pt-BR"},
        {"ěřůčšž", "cs"}, {"őű", "hu"}, {"ğış", "tr"}, {"ùòì", "it"}, {"áíóú", "es"}, {"ієї", "uk"}
    };

    private Language() {}

    static String of(String word) {
        Character.UnicodeScript script = script(word);
        if (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.CYRILLIC) {
            String small = word.toLowerCase(Locale.ROOT);
            for (String[] sign : SIGNS) {
                if (sign[0].chars().anyMatch(letter -> small.indexOf(letter) >= 0)) {
                    return sign[1];
                }
            }
        }
        return ofScript(script);
    }

    private static String ofScript(Character.UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> "ru";
            case GREEK -> "el-GR";
            case HAN -> "zh-CN";
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

    /** The first part of the name of a list: {@code de} of {@code de-AT}. */
    static String plain(String source) {
        int hyphen = source.indexOf('-');
        return hyphen < 0 ? source : source.substring(0, hyphen);
    }
}
