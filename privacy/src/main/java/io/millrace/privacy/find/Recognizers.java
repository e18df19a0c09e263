package io.millrace.privacy.find;

import io.millrace.privacy.find.name.NameRecognizer;
import io.millrace.privacy.find.place.FindAddresses;
import io.millrace.privacy.find.place.FindDistricts;
import io.millrace.privacy.find.place.FindHanAddresses;
import io.millrace.privacy.find.place.FindPolishTowns;
import io.millrace.privacy.find.place.FindPostalCodes;
import io.millrace.privacy.find.place.FindStreets;
import io.millrace.privacy.find.time.FindAges;
import io.millrace.privacy.find.time.FindDates;
import io.millrace.privacy.find.time.FindHanDates;
import io.millrace.privacy.find.time.FindNamedDates;
import java.util.List;

/** All recognizers that a detector has by default. */
public final class Recognizers {
    private Recognizers() {}

    public static List<Recognizer> all() {
        return List.of(
                new NameRecognizer(),
                new FindAddresses(),
                new FindStreets(),
                new FindDistricts(),
                new FindPolishTowns(),
                new FindPostalCodes(),
                new FindHanAddresses(),
                new FindHanDates(),
                new FindDates(),
                new FindNamedDates(),
                new FindAges());
    }
}
