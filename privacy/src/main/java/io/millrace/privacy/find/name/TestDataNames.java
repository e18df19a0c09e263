package io.millrace.privacy.find.name;

import static io.millrace.privacy.find.name.NameKind.CITY;
import static io.millrace.privacy.find.name.NameKind.COMMON;
import static io.millrace.privacy.find.name.NameKind.COMPANY;
import static io.millrace.privacy.find.name.NameKind.COUNTRY;
import static io.millrace.privacy.find.name.NameKind.FAMILY;
import static io.millrace.privacy.find.name.NameKind.GIVEN;
import static io.millrace.privacy.find.name.NameKind.PEOPLE;
import static io.millrace.privacy.find.name.NameKind.PROSE;
import static io.millrace.privacy.find.name.NameKind.REGION;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The names in the lists of datafaker, a library that makes test data: people, places and firms of sixty locales. */
final class TestDataNames {
    private static final List<String> FILES = List.of(
            "en/name en/address en/country en/nation en/demographic en/university en/educator en/words en/aviation en/restaurant en/brand en/vehicle en/device en/camera en/computer en/care_provider en/rock_band"
                    .split(" "));

    /** Quotations, of which only the words are used that are written small. */
    private static final List<String> PROSE_FILES = List.of(
            "en/babylon5 en/v_for_vendetta en/quote en/dune en/oscar_movie en/star_wars en/back_to_the_future en/ghostbusters en/tron en/joke en/the_office en/matz en/friends"
                    .split(" "));

    private static final String AIRPORTS = "en/aviation";

    private static final int SHORTEST_SENTENCE = 24;

    private static final List<String> LOCALES = List.of(
            ("ar be bg ca cs-CZ cs da-DK de-AT de-CH de el-GR en-AU en-GB en-IE en-IN en-MS en-NEP en-NG en-NZ en-PAK"
                            + " en-PH en-SG en-UG en-ZA es-AR es-MX es-PY es et fa fi-FI fr-CA fr-CH fr he hr hu hy id-ID id it ja ka ko lv"
                            + " mk nb-NO nl no-NO pl pt-BR pt ro-MD ru-MD ru sk sq sv ta th tr uk uz vi zh-CN zh-TW")
                    .split(" "));

    private static final Map<String, NameKind> KINDS = Map.ofEntries(
            Map.entry("name.first_name", GIVEN),
            Map.entry("name.male_first_name", GIVEN),
            Map.entry("name.female_first_name", GIVEN),
            Map.entry("name.man_first_name", GIVEN),
            Map.entry("name.woman_first_name", GIVEN),
            Map.entry("name.last_name", FAMILY),
            Map.entry("name.male_last_name", FAMILY),
            Map.entry("name.female_last_name", FAMILY),
            Map.entry("name.man_last_name", FAMILY),
            Map.entry("name.woman_last_name", FAMILY),
            Map.entry("name.male_middle_name", FAMILY),
            Map.entry("name.female_middle_name", FAMILY),
            Map.entry("address.city", CITY),
            Map.entry("address.city_name", CITY),
            Map.entry("address.cities", CITY),
            Map.entry("address.municipality", CITY),
            Map.entry("university.place", CITY),
            Map.entry("nation.capital_city", CITY),
            Map.entry("country.capital", CITY),
            Map.entry("aviation.airport_name", CITY),
            Map.entry("address.state", REGION),
            Map.entry("address.province", REGION),
            Map.entry("address.county", REGION),
            Map.entry("address.country", COUNTRY),
            Map.entry("country.name", COUNTRY),
            Map.entry("demographic.demonym", PEOPLE),
            Map.entry("nation.nationality", PEOPLE),
            Map.entry("nation.language", PEOPLE),
            Map.entry("aviation.airline", COMPANY),
            Map.entry("restaurant.name", COMPANY),
            Map.entry("book.publisher", COMPANY),
            Map.entry("rock_band.name", COMPANY),
            Map.entry("brand.sport", COMPANY),
            Map.entry("brand.watch", COMPANY),
            Map.entry("brand.car", COMPANY),
            Map.entry("vehicle.makes", COMPANY),
            Map.entry("device.manufacturer", COMPANY),
            Map.entry("camera.brand", COMPANY),
            Map.entry("computer.brand", COMPANY),
            Map.entry("healthcare.care_provider.hospital_name", COMPANY),
            Map.entry("creature.animal", COMMON),
            Map.entry("animal.name", COMMON),
            Map.entry("food.ingredients", COMMON),
            Map.entry("food.spices", COMMON),
            Map.entry("food.fruits", COMMON),
            Map.entry("food.vegetables", COMMON),
            Map.entry("food.dish", COMMON),
            Map.entry("color.name", COMMON),
            Map.entry("commerce.department", COMMON),
            Map.entry("commerce.color", COMMON),
            Map.entry("product_name.product", COMMON),
            Map.entry("product_name.material", COMMON),
            Map.entry("product_name.adjective", COMMON),
            Map.entry("music.instruments", COMMON),
            Map.entry("space.constellation", COMMON),
            Map.entry("words.adjective", COMMON),
            Map.entry("words.adverb", COMMON),
            Map.entry("words.noun", COMMON),
            Map.entry("words.verb", COMMON));

    private static final List<String> AIRPORT_WORDS =
            List.of(" Airport", " Intl", " International", " Regional", " National", " Municipal", " County", " Field");

    private TestDataNames() {}

    static void read(NameKind.Taker taker) {
        read(FILES, taker);
    }

    /** The lists of one locale. */
    static void readLocale(String locale, NameKind.Taker taker) {
        read(locale, taker);
    }

    /** Without the places that airports are called after. */
    static void readWithoutAirports(NameKind.Taker taker) {
        read(FILES.stream().filter(file -> !file.equals(AIRPORTS)).toList(), taker);
    }

    private static void read(List<String> files, NameKind.Taker taker) {
        files.forEach(file -> read(file, taker));
        LOCALES.forEach(file -> read(file, taker));
        PROSE_FILES.forEach(file -> lines(file, (key, entry) -> prose(entry, taker)));
    }

    private static void prose(String entry, NameKind.Taker taker) {
        if (entry.length() >= SHORTEST_SENTENCE && entry.indexOf('#') < 0) {
            taker.add("en", PROSE, entry);
        }
    }

    private static void read(String file, NameKind.Taker taker) {
        String source = file.startsWith("en/") ? "en" : file;
        lines(file, (key, entry) -> take(source, key, entry, taker));
    }

    private static void lines(String file, BiConsumer<String, String> entries) {
        YamlLists lists = new YamlLists(entries);
        try (InputStream in = TestDataNames.class.getResourceAsStream("/" + file + ".yml")) {
            if (in != null) {
                lists.read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()::iterator);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("lists of datafaker: " + file, e);
        }
    }

    /** Given names of which a list says the gender. */
    static void readGenders(ListedNames.GenderTaker taker) {
        read("en/name", taker);
        LOCALES.forEach(file -> read(file, taker));
    }

    private static void read(String file, ListedNames.GenderTaker taker) {
        lines(file, (key, entry) -> {
            boolean female = key.equals("name.female_first_name") || key.equals("name.woman_first_name");
            boolean male = key.equals("name.male_first_name") || key.equals("name.man_first_name");
            if ((female || male) && entry.indexOf('#') < 0) {
                taker.add(entry, female);
            }
        });
    }

    private static void take(String source, String key, String entry, NameKind.Taker taker) {
        NameKind kind = KINDS.get(key);
        boolean pattern = entry.indexOf('#') >= 0;
        if (kind != null && !pattern) {
            taker.add(source, kind, key.equals("aviation.airport_name") ? placeOf(entry) : entry);
        }
    }

    /** {@code Karlovy Vary Intl Airport} is at Karlovy Vary. */
    private static String placeOf(String airport) {
        String place = airport;
        for (String word : AIRPORT_WORDS) {
            int at = place.indexOf(word);
            place = at > 0 ? place.substring(0, at) : place;
        }
        int bracket = place.indexOf('(');
        return bracket > 0 ? place.substring(0, bracket).strip() : place;
    }
}
