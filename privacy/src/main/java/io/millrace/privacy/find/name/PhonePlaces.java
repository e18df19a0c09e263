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
import java.util.stream.IntStream;

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

    private static final int NORTH_AMERICA = 1;
    private static final int CHINA = 86;

    private PhonePlaces() {}

    static void read(NameKind.Taker taker) {
        for (int code : new TreeSet<>(PhoneNumberUtil.getInstance().getSupportedCallingCodes())) {
            // The table of China repeats its provinces for each of a hundred thousand prefixes.
            if (code != CHINA && code != NORTH_AMERICA) {
                LANGUAGES.forEach(language -> read(code, language, taker));
            }
        }
        read(NORTH_AMERICA, "en", taker);
    }

    /** Provinces and cities of China in Chinese, such as {@code 云南省临沧市}, a taker's entry each. */
    static void readChina(NameKind.Taker taker) {
        read(CHINA, "zh", taker);
    }

    private static void read(int code, String language, NameKind.Taker taker) {
        names(code + "_" + language).forEach(name -> take(language, name, taker));
    }

    /**
     * The names of a table as they stand there, with regions: {@code Pasadena, TX}.
     *
     * @param table such as {@code 49_de}; {@code 1_en} is all areas of North America
     * @return empty if there is no such table
     */
    public static Set<String> names(String table) {
        Set<String> names = new LinkedHashSet<>();
        if (table.equals(NORTH_AMERICA + "_en")) {
            IntStream.rangeClosed(FIRST_AREA, LAST_AREA).forEach(area -> read(area + "_en", names));
        } else {
            read(table, names);
        }
        return names;
    }

    private static void read(String table, Set<String> names) {
        try (InputStream in = PhonePlaces.class.getResourceAsStream(FOLDER + table)) {
            if (in != null) {
                read(new ObjectInputStream(in), names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("area codes " + table, e);
        }
    }

    /** A flag, then for tables that pool their names three numbers and a list of numbers, then the names. */
    private static void read(ObjectInputStream in, Set<String> names) throws IOException {
        boolean pooled = in.readBoolean();
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
