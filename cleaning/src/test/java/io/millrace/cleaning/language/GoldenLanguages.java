package io.millrace.cleaning.language;

import java.util.Map;

/** Codes of the names by which the golden documents call their languages. */
final class GoldenLanguages {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("en", "en"),
            Map.entry("english", "en"),
            Map.entry("hebrew", "he"),
            Map.entry("belorus", "be"),
            Map.entry("french", "fr"),
            Map.entry("korean", "ko"),
            Map.entry("maori", "mi"),
            Map.entry("irishgaelic", "ga"),
            Map.entry("spanish", "es"),
            Map.entry("galician", "gl"),
            Map.entry("dutch", "nl"),
            Map.entry("japanese", "ja"),
            Map.entry("macedonian", "mk"),
            Map.entry("icelandic", "is"),
            Map.entry("vietnamese", "vi"),
            Map.entry("danish", "da"),
            Map.entry("punjabi", "pnb"),
            Map.entry("zulu", "zu"),
            Map.entry("breton", "br"),
            Map.entry("basque", "eu"),
            Map.entry("esperanto", "eo"),
            Map.entry("malay", "ms"),
            Map.entry("javanese", "jv"),
            Map.entry("waray", "war"),
            Map.entry("latin", "la"),
            Map.entry("nepali", "ne"),
            Map.entry("turkish", "tr"),
            Map.entry("occitanlanguedocien", "oc"));

    private GoldenLanguages() {}

    /** The code, or {@code none} if the model does not know the language. */
    static String code(String name) {
        return CODES.getOrDefault(name, "none");
    }
}
