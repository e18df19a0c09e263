package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.Plain;
import io.millrace.privacy.keys.FieldKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Puts realistic values in the place of private ones: of the same form, language and script, and nobody's. Equal values of
 * one domain have equal surrogates in every run, whatever the case, the marks and what parts the letters and digits; nobody
 * can tell the value without the key. These are values of their own: an initial, a date in words, a telephone number without
 * the code of its country, a place in another language. Values that differ may have the same surrogate. Safe for use by many
 * threads.
 */
public final class Surrogates {
    private static final int ATTEMPTS = 16, ENCODED = 16;
    /** Types that no standard sets values apart for: their surrogates look like anybody's. */
    public static final Set<String> OF_LANGUAGE = Set.of(
            "PERSON", "TITLE", "LOCATION", "ORGANIZATION", "NRP", "DATE_TIME", "AGE", "STREET_ADDRESS", "POSTAL_CODE");

    private static final Set<String> LABELLED = Set.of("IBAN", "CREDIT_CARD", "PHONE", "US_SSN");

    private final Seeds seeds;
    private final Map<String, Maker> makers = new HashMap<>();

    /** @param domain that the keys are taken of */
    public Surrogates(FieldKeys keys, String domain) {
        seeds = new Seeds(keys, domain);
        NameWords names = new NameWords(seeds);
        PlaceNames places = new PlaceNames(seeds);
        addLanguage(names, places);
        addNumbers(new MailAndWeb(names));
    }

    private void addLanguage(NameWords names, PlaceNames places) {
        OrganizationNames organizations = new OrganizationNames(seeds, names, places);
        StreetAddresses addresses = new StreetAddresses(names, places);
        makers.put("PERSON", (value, draw) -> names.name(value));
        makers.put("TITLE", (value, draw) -> value);
        makers.put("LOCATION", (value, draw) -> places.places(value));
        makers.put("ORGANIZATION", (value, draw) -> organizations.name(value));
        makers.put("STREET_ADDRESS", addresses::address);
        makers.put("POSTAL_CODE", (value, draw) -> PlaceNames.like(value, draw));
        makers.put("DATE_TIME", new NearbyDates());
        makers.put("AGE", new NearbyAges());
        makers.put("NRP", new Peoples());
    }

    private void addNumbers(MailAndWeb mail) {
        makers.put("EMAIL", mail::mail);
        makers.put("URL", mail::url);
        makers.put("IP_ADDRESS", Networks::ip);
        makers.put("MAC_ADDRESS", Networks::mac);
        makers.put("CREDIT_CARD", MoneyNumbers::card);
        makers.put("IBAN", MoneyNumbers::iban);
        makers.put("CRYPTO", MoneyNumbers::wallet);
        makers.put("PHONE", PhoneNumbers::like);
        makers.put("PH_MOBILE_NUMBER", PhoneNumbers::foreign);
        makers.put("TR_PHONE_NUMBER", PhoneNumbers::foreign);
        makers.put("US_SSN", SocialSecurity::like);
        makers.put("SECRET", (value, draw) -> "[SECRET]");
    }

    /**
     * What stands for a value; never the value itself, but for titles; the type in brackets where nothing else can be made.
     *
     * @param type such as {@code EMAIL}; of a type that is not known only the form is kept
     * @param value as it stands in the text, encoded or not
     */
    public String of(String type, String value) {
        int label = LABELLED.contains(type) || !makers.containsKey(type) ? Label.end(value) : 0;
        return value.substring(0, label) + unlabelled(type, value.substring(label));
    }

    private String unlabelled(String type, String value) {
        String plain = plain(type, value);
        String canonical = Seeds.canonical(plain);
        if (canonical.isEmpty() && Seeds.canonical(value).isEmpty()) {
            return value;
        }
        Maker maker = makers.getOrDefault(type, (form, draw) -> Unissued.like(type, form, draw));
        String made = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            made = maker.make(plain, seeds.draw(type, plain, attempt));
            if (!Seeds.canonical(made).equals(canonical)) {
                return made;
            }
        }
        return isTitle(type, canonical) ? made : "[" + type + "]";
    }

    /** Titles stay, also where one was taken for a name. */
    private static boolean isTitle(String type, String canonical) {
        return type.equals("TITLE") || type.equals("PERSON") && Lexicon.shared().has(canonical, Flag.TITLE);
    }

    private static String plain(String type, String value) {
        if (OF_LANGUAGE.contains(type)) {
            String seen = looksEncoded(value) ? Plain.of(type, value) : null;
            return seen == null ? visible(value) : seen;
        }
        String folded = Fold.word(value);
        if (!hasLetters(folded)) {
            return folded;
        }
        String seen = Plain.of(type, value);
        return seen == null || folded.contains(seen) ? folded : seen;
    }

    private static boolean hasLetters(String text) {
        return text.chars().anyMatch(c -> Letters.kind((char) c) > Letters.DIGIT);
    }

    private static boolean looksEncoded(String value) {
        boolean escapes = value.chars().anyMatch(c -> "%\\&=".indexOf(c) >= 0);
        boolean token = value.length() >= ENCODED && value.chars().noneMatch(Character::isWhitespace);
        return escapes || token;
    }

    /** Without characters that show nothing. */
    private static String visible(String value) {
        StringBuilder visible = new StringBuilder(value.length());
        value.chars().filter(c -> Character.getType(c) != Character.FORMAT).forEach(c -> visible.append((char) c));
        return visible.toString();
    }
}
