package io.millrace.privacy.find.name.training;

import static io.millrace.privacy.find.name.NameKind.CITY;
import static io.millrace.privacy.find.name.NameKind.COMMON;
import static io.millrace.privacy.find.name.NameKind.COUNTRY;
import static io.millrace.privacy.find.name.NameKind.FAMILY;
import static io.millrace.privacy.find.name.NameKind.GIVEN;
import static io.millrace.privacy.find.name.NameKind.PEOPLE;
import static io.millrace.privacy.find.name.NameKind.REGION;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes a value for each kind of blank in a sentence. */
final class Values {
    private static final List<String> PARTICLES = words(
            "van de der den von zu di da del della dos le la ten ter el al bin de_la van_der van_den von_der van_de");
    private static final List<String> PLACE_BEGINNINGS = words(
            "San Santa Sankt St. Saint Bad New Upper Lower Great Little North South East West El La Los Las Port Villa Novi Nová Stary Nowy Alt Groß Klein Monte Castel Puerto Fort Lake Mount Den Ny Gamla Cité Ville Ait Wadi Tel Kfar");
    private static final List<String> PLACE_MIDDLES =
            words("upon on am an_der im bei ob_der nad pod sur sous en les de del di do da in v na pri op aan_de");
    private static final List<String> TITLES = words(
            "Mr. Mrs. Ms. Dr. Prof. Miss Mr Mrs Ms Dr Herr Frau Monsieur Madame M. Mme Señor Señora Sr. Sra. Signor Signora Sig. Pan Pani Sir Professor Rev.");
    private static final List<String> KIN = words(
            "wife husband son daughter brother sister mother father friend boss partner neighbour colleague cousin uncle aunt nephew niece boyfriend girlfriend child");
    private static final List<String> JOB_HEADS = words(
            "manager director engineer developer analyst consultant assistant specialist coordinator nurse teacher lawyer accountant technician designer officer clerk therapist driver photographer editor chef scientist agent supervisor representative operator");
    private static final List<String> MONTHS =
            words("January February March April May June July August September October November December");
    private static final List<String> DAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
    private static final List<String> SEASONS = words("spring summer autumn winter May June");
    private static final List<String> ABBREVIATIONS = words(
            "ID PIN ATM IBAN BIC SWIFT SSN VIN VAT TIN NIP PESEL REGON IP URL API PDF FAQ CEO CTO CFO HR IT PR TV PC CPU GPU USB SMS GPS DNA AIDS ASAP FYI BTW OMG LOL TBD ETA DIY PO USD EUR GBP PLN CHF HTML HTTP JSON XML SQL CSS USA UK EU UN NHS MRN DOB NPI CC BCC RE FW PS AM PM BC AD OK TODO FIXME DE EN FR CD DVD MP3 LP EP RR DJ MC A B C X Y Z"
                    .replace(" USA UK EU UN", ""));
    private static final List<String> OBJECTS = words("him her them");
    private static final List<String> PERSONAL = words(
            "kind reliable honest polite rude clever stubborn lazy funny generous patient shy brave friendly loyal jealous angry tired sick late busy married pregnant retired nervous talented ambitious careless helpful thoughtful talkative impulsive selfish modest grumpy cheerful hard-working trustworthy very_nice a_good_listener so_smart always_on_time");
    private static final List<String> LOCAL = words(
            "crowded sunny rainy cold warm hot beautiful far_away expensive cheap lovely green flat mountainous rural industrial landlocked historic famous_for_its_cheese worth_a_visit full_of_tourists close_to_the_sea under_water quiet_in_winter fun amazing");
    private static final List<String> PREPOSITIONS = words(
            "after before under over behind without during until because while although but and or that which was were had not by with from to in of on at");
    private static final List<String> PRONOUNS = words("he she they it");
    private static final List<String> POSSESSIVES = words("his her their");
    private static final List<String> UNITS = words("Suite Apt. Apartment Unit Floor Room App. Top");
    private static final List<String> STREETS = words(
            "Street Road Avenue Lane Drive Way Court Place Boulevard Close Square Terrace Crescent St Rd Ave Dr Blvd");
    private static final List<String> STREET_ENDS =
            words("straße strasse weg gasse allee platz straat laan gatan vägen vej gade katu tie utca");
    private static final List<String> STREET_BEGINNINGS = words(
            "Rue Rue_de Avenue_de Via Viale Piazza Calle Avenida Plaza ul. al. Rua Strada Ulica Place_de Chemin_de");

    /** Share of German nouns that are made of two. */
    private static final double COMPOUND = 0.3;

    private final NamePool names;
    private final Organizations organizations;
    private final Random random;
    private final String language;
    private final double home;

    Values(NamePool names, Random random, String language) {
        this.names = names;
        this.random = random;
        this.language = language;
        this.home = language.equals("en") ? 0.15 : 0.55;
        this.organizations = new Organizations(names, random, this, language);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ")).stream()
                .map(word -> word.replace('_', ' '))
                .toList();
    }

    String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    String of(String blank) {
        return switch (blank) {
            case "per" -> person();
            case "first" -> names.any(GIVEN, names.source(GIVEN, language, home));
            case "last" -> family(names.source(FAMILY, language, home));
            case "city" -> city();
            case "country" -> country();
            case "region" -> cased(names.draw(REGION, names.source(REGION, language, home)));
            case "org" -> organizations.make();
            case "nrp" -> names.draw(PEOPLE, names.source(PEOPLE, language, 0.8));
            case "title" -> pick(TITLES);
            case "abbr" -> pick(ABBREVIATIONS);
            case "padj" -> pick(PERSONAL);
            case "ladj" -> pick(LOCAL);
            case "kin" -> pick(KIN);
            case "job" -> job();
            case "street" -> street();
            case "unit" -> pick(UNITS) + " " + number(999);
            case "zip" -> chance(0.2) ? number(99) + "-" + number(999) : String.valueOf(1000 + random.nextInt(98000));
            case "email" ->
                common().toLowerCase(Locale.ROOT) + number(99) + "@" + common().toLowerCase(Locale.ROOT) + ".com";
            case "num" -> number(100);
            case "year" -> String.valueOf(1900 + random.nextInt(130));
            case "date" -> date();
            case "month", "Month" -> pick(MONTHS);
            case "weekday", "Weekday" -> pick(DAYS);
            case "season" -> pick(SEASONS);
            case "prep" -> pick(PREPOSITIONS);
            case "Prep" -> capital(pick(PREPOSITIONS));
            case "pobj" -> pick(OBJECTS);
            case "Pron" -> capital(pick(PRONOUNS));
            case "pron" -> pick(PRONOUNS);
            case "vs" -> verb();
            case "pposs" -> pick(POSSESSIVES);
            case "prod" -> pick(Products.NAMES);
            case "NounNoun" -> capital(common()) + capital(common());
            default -> word(blank);
        };
    }

    private String word(String blank) {
        String source = language.length() == 2 && !language.equals("zz") && chance(0.75) ? language : "en";
        boolean invented = chance(language.equals("en") ? Character.isUpperCase(blank.charAt(0)) ? 0.01 : 0.06 : 0.15);
        String word = invented ? names.invented(COMMON, source) : names.draw(COMMON, source);
        if (source.equals("de") && chance(COMPOUND)) {
            word += names.draw(COMMON, source).toLowerCase(Locale.ROOT);
        }
        if (chance(0.2) && !word.endsWith("s")) {
            word += pick(List.of("s", "ing", "ed", "er"));
        }
        if (blank.equals(blank.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(blank.charAt(0)) ? capital(word) : word;
    }

    /** Any word with an ending that verbs have. */
    private String verb() {
        String word = common();
        return word.endsWith("e") ? word + pick(List.of("s", "d")) : word + pick(List.of("s", "ed"));
    }

    String common() {
        return names.draw(COMMON, "en");
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String number(int below) {
        return String.valueOf(1 + random.nextInt(below));
    }

    private String date() {
        String year = String.valueOf(1900 + random.nextInt(130));
        return switch (random.nextInt(4)) {
            case 0 -> number(28) + "." + number(12) + "." + year;
            case 1 -> number(12) + "/" + number(28) + "/" + year;
            case 2 -> pick(MONTHS) + " " + number(28) + ", " + year;
            default -> year + "-0" + number(9) + "-" + (10 + random.nextInt(18));
        };
    }

    String person() {
        String source = names.source(FAMILY, language, home);
        String given = names.any(GIVEN, source), last = family(source);
        String initial = given.isEmpty() ? "A" : names.draw(GIVEN, source).substring(0, 1);
        return switch (random.nextInt(24)) {
            case 0, 1 -> given + " " + initial + ". " + last;
            case 2 -> given + " " + initial + " " + last;
            case 3 -> initial + ". " + last;
            case 4 -> given + " " + names.any(GIVEN, source) + " " + last;
            case 5, 6 -> given + " " + pick(PARTICLES) + " " + last;
            case 7 -> given + " " + last + "-" + family(source);
            case 8 -> given + "-" + names.any(GIVEN, source) + " " + last;
            case 9 -> given + " " + last + " " + family(source);
            case 10 -> given + " " + pick(List.of("O'", "D'", "Mc", "Mac", "Le", "De")) + last;
            case 11 -> given + " " + last + pick(List.of(" Jr.", " Jr", " III", " Sr."));
            default -> given + " " + last;
        };
    }

    String family(String source) {
        return names.any(FAMILY, source);
    }

    private String city() {
        String source = names.source(CITY, language, home);
        String name = names.any(CITY, source);
        String whole =
                switch (random.nextInt(14)) {
                    case 0 -> pick(PLACE_BEGINNINGS) + " " + name;
                    case 1 -> name + " " + pick(PLACE_MIDDLES) + " " + names.any(CITY, source);
                    case 2 -> name + pick(List.of("-", " ")) + names.any(CITY, source);
                    default -> name;
                };
        return cased(whole);
    }

    private String country() {
        String source = chance(0.75) ? language.equals("zz") ? "en" : language : names.source(COUNTRY, language, 0);
        return chance(0.1) ? city() : cased(names.draw(COUNTRY, source));
    }

    private String cased(String place) {
        return chance(0.08) ? place.toUpperCase(Locale.ROOT) : place;
    }

    private String job() {
        String job = pick(JOB_HEADS);
        String field = chance(0.3) ? common() + " " + common() : common();
        return chance(0.5) ? capital(field) + " " + job : capital(field) + " " + capital(job);
    }

    private String street() {
        String source = names.source(FAMILY, language, home);
        String name = chance(0.3) ? capital(common()) : chance(0.5) ? names.any(CITY, source) : family(source);
        return switch (random.nextInt(5)) {
            case 0, 1 -> number(9999) + " " + name + " " + pick(STREETS);
            case 2 -> name + pick(STREET_ENDS) + " " + number(300);
            case 3 -> pick(STREET_BEGINNINGS) + " " + name + " " + number(300);
            default -> number(99999) + " " + name + " " + number(300);
        };
    }
}
