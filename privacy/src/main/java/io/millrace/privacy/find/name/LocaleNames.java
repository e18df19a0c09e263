package io.millrace.privacy.find.name;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/** Names of countries, languages and of the cities that time zones are called after, in many languages, from ICU. */
final class LocaleNames {
    private static final List<String> LANGUAGES =
            List.of("en de fr es it pl pt nl sv da nb fi cs sk hu ro hr sl tr el ru uk bg et lv lt id vi zh ja ko ar"
                    .split(" "));

    private LocaleNames() {}

    static void read(NameKind.Taker taker) {
        for (String language : LANGUAGES) {
            places(language, taker);
            languages(language, taker);
        }
    }

    /** Countries and cities in one language. */
    static void places(String language, NameKind.Taker taker) {
        countries(language, taker);
        cities(language, taker);
    }

    private static void countries(String language, NameKind.Taker taker) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
        for (String country : Locale.getISOCountries()) {
            taker.add(language, NameKind.COUNTRY, names.regionDisplayName(country));
        }
    }

    private static void languages(String language, NameKind.Taker taker) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
        for (String spoken : LANGUAGES) {
            taker.add(language, NameKind.PEOPLE, names.languageDisplayName(spoken));
        }
    }

    private static void cities(String language, NameKind.Taker taker) {
        TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = names.getExemplarLocationName(zone);
            if (city != null) {
                taker.add(language, NameKind.CITY, city);
            }
        }
    }
}
