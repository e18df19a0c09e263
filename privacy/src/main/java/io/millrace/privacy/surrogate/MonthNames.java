package io.millrace.privacy.surrogate;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of months and weekdays, each with all of its list: the same language, length and grammatical form. */
final class MonthNames {
    private static final List<String> LANGUAGES =
            List.of("en de fr es it pl pt nl sv da nb fi cs sk hu ro hr sl tr el ru uk bg".split(" "));
    private static final int SHORTEST = 3;

    /**
     * @param names the whole list, in order
     * @param place of the name in it, from 0
     */
    record Place(List<String> names, int place) {
        /** The one so many places on, round the list. */
        String on(int steps) {
            return names.get(Math.floorMod(place + steps, names.size()));
        }
    }

    private static final Map<String, Place> PLACES = places();

    private MonthNames() {}

    private static Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                    add(symbols.getMonths(context, width), 0, places);
                    add(symbols.getWeekdays(context, width), 1, places);
                }
            }
        }
        return places;
    }

    /** @param first index of the first name */
    private static void add(String[] symbols, int first, Map<String, Place> places) {
        List<String> names = List.of(symbols).subList(first, symbols.length).stream()
                .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
                .toList();
        for (int place = 0; place < names.size(); place++) {
            if (names.get(place).length() >= SHORTEST) {
                places.putIfAbsent(Seeds.canonical(names.get(place)), new Place(names, place));
            }
        }
    }

    /** Null if the word names neither month nor weekday. */
    static Place of(String word) {
        return PLACES.get(Seeds.canonical(word));
    }
}
