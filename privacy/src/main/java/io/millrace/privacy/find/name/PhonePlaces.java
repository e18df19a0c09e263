package io.millrace.privacy.find.name;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of places in the area code tables of libphonenumber's geocoder: forty thousand towns and districts. A table is a
 * stream of numbers, and of the names that the numbers refer to; only the names are read.
 */
final class PhonePlaces {
    private static final String FOLDER = "/com/google/i18n/phonenumbers/geocoding/data/";
    private static final List<String> LANGUAGES =
            List.of("en de fr it es pl pt sv el nl ru uk bg hu be hy ro tr".split(" "));
    /** North America has a table for each area. */
    private static final int FIRST_AREA = 1201, LAST_AREA = 1989;

    private static final int CHINA = 86;

    private PhonePlaces() {}

    static void read(NameKind.Taker taker) {
        for (int code : new TreeSet<>(PhoneNumberUtil.getInstance().getSupportedCallingCodes())) {
            // The table of China repeats its provinces for each of a hundred thousand prefixes.
            if (code != CHINA) {
                LANGUAGES.forEach(language -> read(code, language, taker));
            }
        }
        for (int code = FIRST_AREA; code <= LAST_AREA; code++) {
            read(code, "en", taker);
        }
    }

    /** Provinces and cities of China in Chinese, such as {@code 云南省临沧市}, a taker's entry each. */
    static void readChina(NameKind.Taker taker) {
        read(CHINA, "zh", taker);
    }

    private static void read(int code, String language, NameKind.Taker taker) {
        try (InputStream in = PhonePlaces.class.getResourceAsStream(FOLDER + code + "_" + language)) {
            if (in != null) {
                names(new ObjectInputStream(in)).forEach(name -> take(language, name, taker));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("area codes of " + code, e);
        }
    }

    private static Set<String> names(ObjectInputStream in) throws IOException {
        boolean pooled = in.readBoolean();
        Set<String> names = new LinkedHashSet<>();
        if (pooled) {
            skipLengths(in);
        }
        int count = in.readInt();
        for (int at = 0; at < count; at++) {
            if (!pooled) {
                in.readInt();
            }
            names.add(in.readUTF());
        }
        return names;
    }

    private static void skipLengths(ObjectInputStream in) throws IOException {
        in.readInt();
        in.readInt();
        int lengths = in.readInt();
        for (int at = 0; at < lengths; at++) {
            in.readInt();
        }
    }

    /** {@code Rosario, Santa Fe}, {@code Piracaia - SP}, {@code Pharenda/Compierganj}: the town, then the region around it. */
    private static void take(String language, String name, NameKind.Taker taker) {
        NameKind kind = NameKind.CITY;
        for (String part : name.split(" - |[,/()]", -1)) {
            String place = part.strip();
            if (place.length() > 2) {
                taker.add(language, kind, place);
            }
            kind = NameKind.REGION;
        }
    }
}
