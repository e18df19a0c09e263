package io.millrace.privacy.surrogate;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;

/** The well-known cities that time zones are called after, as ICU has them in many languages. */
final class ZoneTowns {
    private ZoneTowns() {}

    /** @return name to country, such as {@code Wien} to {@code AT} */
    static Map<String, String> of(String language) {
        TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
        Map<String, String> towns = new HashMap<>();
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String town = names.getExemplarLocationName(zone);
            if (town != null) {
                towns.put(town, TimeZone.getRegion(zone));
            }
        }
        return towns;
    }
}
