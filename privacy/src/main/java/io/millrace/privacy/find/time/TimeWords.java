package io.millrace.privacy.find.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.WordFile;
import io.millrace.privacy.find.WordList;
import java.util.List;
import java.util.Map;

/** Months and weekdays, which ICU knows in each language, and words that speak for dates and ages. */
public final class TimeWords implements WordList {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pl", "pt", "nl", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "tr");
    /** Short names of months in other languages are too often words of these. */
    private static final List<String> SHORT_TOO = List.of("en", "de", "fr", "pl");

    private static final List<String> WEEKDAYS_OF = List.of("en", "de", "fr", "es", "it", "pl");
    private static final int SHORTEST = 3;

    @Override
    public void addTo(Taker taker) {
        LANGUAGES.forEach(language -> addMonths(taker, language));
        for (String language : WEEKDAYS_OF) {
            add(taker, symbols(language).getWeekdays(), Flag.WEEKDAY);
        }
        new WordFile(TimeWords.class, "time_words.txt")
                .addTo(
                        taker,
                        Map.of(
                                "date", Flag.DATE_CUE,
                                "birth", Flag.BIRTH_CUE,
                                "counter", Flag.COUNTER_CUE,
                                "age", Flag.AGE_CUE,
                                "holder", Flag.AGE_HOLDER,
                                "years", Flag.YEARS));
    }

    private static void addMonths(Taker taker, String language) {
        DateFormatSymbols symbols = symbols(language);
        int[] widths = SHORT_TOO.contains(language)
                ? new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}
                : new int[] {DateFormatSymbols.WIDE};
        for (int width : widths) {
            add(taker, symbols.getMonths(DateFormatSymbols.FORMAT, width), Flag.MONTH);
            add(taker, symbols.getMonths(DateFormatSymbols.STANDALONE, width), Flag.MONTH);
        }
    }

    private static DateFormatSymbols symbols(String language) {
        return DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
    }

    private static void add(Taker taker, String[] names, long bits) {
        for (String name : names) {
            String word = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
            if (word.length() >= SHORTEST) {
                taker.add(word, bits);
            }
        }
    }
}
