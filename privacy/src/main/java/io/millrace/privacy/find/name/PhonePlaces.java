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
 * The names of places in the area code tables of libphonenumber's geocoder: forty thousand towns and districts. A table is
 * called by the code of a country and a language, as {@code 49_de}. It is a stream of numbers, and of the names that the
 * numbers refer to; only the names are read.
 */
public final class PhonePlaces {
    private static final String FOLDER = "/com/google/i18n/phonenumbers/geocoding/data/";
    private static final List<String> LANGUAGES =
            List.of("en de fr it es pl pt sv el nl ru uk bg hu be hy ro tr".split(" "));
    /** North America has a table for each area. */
    private static final int FIRST_AREA = 1201, LAST_AREA = 1989;

    private static final int CHINA = 86;

    private PhonePlaces() {}

    /** A name as often as tables have it. */
    static void read(NameKind.Taker taker) {
        for (int code : new TreeSet<>(PhoneNumberUtil.getInstance().getSupportedCallingCodes())) {
            // The table of China repeats its provinces for each of a hundred thousand prefixes.
            if (code != CHINA) {
                LANGUAGES.forEach(language -> read(code, language, taker));
            }
        }
        for (int area = FIRST_AREA; area <= LAST_AREA; area++) {
            read(area, "en", taker);
        }
    }

    /** Provinces and cities of China in Chinese, such as {@code 云南省临沧市}, a taker's entry each. */
    static void readChina(NameKind.Taker taker) {
        read(CHINA, "zh", taker);
    }

    private static void read(int code, String language, NameKind.Taker taker) {
        names(code + "_" + language).forEach(name -> take(language, name, taker));
    }

    /** The names of all areas of North America, in English, as they stand there. */
    public static Set<String> northAmerica() {
        Set<String> names = new LinkedHashSet<>();
        for (int area = FIRST_AREA; area <= LAST_AREA; area++) {
            names.addAll(names(area + "_en"));
        }
        return names;
    }

    /**
     * The names of a table as they stand there, with regions: {@code Pasadena, TX}.
     *
     * @param table such as {@code 49_de}
     * @return empty if there is no such table
     */
    public static Set<String> names(String table) {
        try (InputStream in = PhonePlaces.class.getResourceAsStream(FOLDER + table)) {
            return in == null ? Set.of() : names(new ObjectInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("area codes " + table, e);
        }
    }

    /** A flag, then for tables that pool their names three numbers and a list of numbers, then the names. */
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
