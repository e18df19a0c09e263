package io.millrace.privacy.surrogate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The language that a word for a street is of, of those that one language alone has. */
final class StreetLanguages {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Map<String, String> WORDS = words(Map.of(
            "pl", "ul ulica al aleja aleje os osiedle plac",
            "es", "calle avenida avda paseo camino carretera ronda glorieta",
            "it", "via viale corso piazza piazzale vicolo strada lungomare",
            "fr", "rue boulevard impasse chemin quai allée faubourg",
            "pt", "rua travessa praça alameda",
            "en", "street lane road drive close crescent court"));

    private static final String[] GERMAN = {
        "straße", "strasse", "str", "weg", "gasse", "platz", "allee", "damm", "ufer", "ring"
    };
    private static final int LONGEST = 12, SHORTEST_NAME = 3;

    private StreetLanguages() {}

    private static Map<String, String> words(Map<String, String> byLanguage) {
        Map<String, String> words = new HashMap<>();
        byLanguage.forEach((language, list) -> {
            SPACE.splitAsStream(list).forEach(word -> words.put(word, language));
        });
        return words;
    }

    /** @return null if no word of the address tells */
    static String of(String address) {
        String[] language = {null};
        Parts.map(address, word -> {
            String told = ofWord(word.toLowerCase(Locale.ROOT));
            language[0] = language[0] == null ? told : language[0];
            return word;
        });
        return language[0];
    }

    private static String ofWord(String word) {
        if (word.length() <= LONGEST && WORDS.containsKey(word)) {
            return WORDS.get(word);
        }
        for (String ending : GERMAN) {
            if (word.endsWith(ending)
                    && (word.length() >= ending.length() + SHORTEST_NAME
                            || ending.length() > SHORTEST_NAME && word.equals(ending))) {
                return "de";
            }
        }
        return null;
    }
}
