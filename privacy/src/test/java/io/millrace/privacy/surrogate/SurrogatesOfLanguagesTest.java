package io.millrace.privacy.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.name.NameKind;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.VectorKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A surrogate is of the language, gender, grammatical case and kind of place of what it stands for. */
class SurrogatesOfLanguagesTest {
    private static final Surrogates SURROGATES =
            new Surrogates(VectorKeys.services().get(FieldKeys.class), "customers");

    private final NameLists lists = NameLists.shared();
    private final TownTables towns = TownTables.shared();

    @ParameterizedTest
    @CsvSource({
        // the sentence's person; language; gender of the given name
        "Harry Wilson, en, MALE",
        "Emma Robinson, en, FEMALE",
        "Dieter Schreiber, de, MALE",
        "Wiebke Zimmermann, de, FEMALE",
        "Mathis Girard, fr, MALE",
        "Manon Lefèvre, fr, FEMALE",
        "Alejandro Domínguez, es, MALE",
        "Pilar Jiménez, es, FEMALE",
        "Alessandro Ferrari, it, MALE",
        "Gelsomina Ferrari, it, FEMALE",
        "Grzegorz Wójcik, pl, MALE",
        "Jadwiga Kamińska, pl, FEMALE",
    })
    void peopleKeepLanguageAndGender(String name, String language, Gender gender) {
        String[] words = SURROGATES.of("PERSON", name).split(" ");
        assertThat(words).hasSize(2);
        assertThat(lists.of(NameKind.GIVEN, language)).contains(words[0]);
        assertThat(lists.gender(words[0], language)).isEqualTo(gender);
        assertThat(lists.of(NameKind.FAMILY, language)).contains(FamilyEndings.masculine(words[1]));
    }

    @Test
    void chineseNamesStayChinese() {
        String name = SURROGATES.of("PERSON", "刘海燕");
        assertThat(lists.of(NameKind.FAMILY, "zh")).contains(name.substring(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "Manchester, 44_en",
        "Sheffield, 44_en",
        "Hannover, 49_de",
        "Bad Segeberg, 49_de",
        "Graz, 43_de",
        "Marseille, 33_fr",
        "Toulouse, 33_fr",
        "Wrocław, 48_pl",
        "Lublin, 48_pl",
        "Udine, 39_it",
        "成都, 86_zh",
        "南京市, 86_zh",
        "Denver, 1_en"
    })
    void townsStayInTheirCountry(String town, String table) {
        String other = SURROGATES.of("LOCATION", town).replace("市", "");
        List<String> inCountry = new ArrayList<>(towns.of(table));
        List<String> english = towns.of(table.substring(0, table.indexOf('_')) + "_en");
        inCountry.addAll(english == null ? List.of() : english);
        assertThat(inCountry).contains(other);
    }

    @ParameterizedTest
    @CsvSource({"Hessen, de", "Ohio, en", "Sachsen, de", "Kärnten, de-AT", "Picardie, fr", "Podlaskie, pl", "四川省, zh-CN"
    })
    void statesAreStatesOfTheSameCountry(String state, String source) {
        assertThat(lists.of(NameKind.REGION, source)).contains(SURROGATES.of("LOCATION", state));
    }

    @ParameterizedTest
    @CsvSource({"Deutschland, de", "Espagne, fr", "Alemania, es", "Hiszpania, pl", "France, en", "日本, zh"})
    void countriesAreCountries(String country, String language) {
        assertThat(lists.of(NameKind.COUNTRY, language)).contains(SURROGATES.of("LOCATION", country));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Portland, OR; [\\p{L} '-]+, [A-Z]{2}",
                "Calle Serrano 41; Calle \\p{L}+ \\d\\d",
                "6 bis rue Saint-Jacques; \\d bis rue \\p{L}+-\\p{L}+",
                "Berger Straße 7; \\p{L}+ Straße \\d",
            })
    void addressesKeepTheirForm(String value, String form) {
        assertThat(SURROGATES.of("STREET_ADDRESS", value)).matches(form);
    }

    @ParameterizedTest
    @CsvSource({"Calle Serrano 41, es", "Via Manzoni 6, it", "rue Monge 3, fr", "Schillerstraße 8, de"})
    void streetsAreCalledByNamesOfTheirLanguage(String street, String language) {
        String named = SURROGATES.of("STREET_ADDRESS", street).replaceAll("^(Calle|Via|rue) | \\d+$|straße", "");
        assertThat(lists.of(NameKind.FAMILY, language)).contains(named);
        String polish = SURROGATES.of("STREET_ADDRESS", "ul. Sienkiewicza 4").replaceAll("^ul. | \\d$", "");
        assertThat(PolishForms.of(polish, name -> lists.isOf("pl", name)).form())
                .isEqualTo(PolishForms.Case.GENITIVE);
    }

    @ParameterizedTest
    @CsvSource({
        // in the sentence; nominative
        "Kowalskiego, Kowalski, ego",
        "Kowalskiemu, Kowalski, emu",
        "Kowalskim, Kowalski, m",
    })
    void polishNamesKeepTheirCase(String declined, String nominative, String ending) {
        assertThat(SURROGATES.of("PERSON", declined)).isEqualTo(SURROGATES.of("PERSON", nominative) + ending);
    }

    @Test
    void womenAndMenOfAPolishFamilyHaveOneName() {
        String man = SURROGATES.of("PERSON", "Zieliński"), woman = SURROGATES.of("PERSON", "Zielińska");
        assertThat(woman).isEqualTo(man.substring(0, man.length() - 1) + "a");
        assertThat(SURROGATES.of("PERSON", "Zielińską")).isEqualTo(woman.substring(0, woman.length() - 1) + "ą");
    }

    @ParameterizedTest
    @CsvSource({
        "Marta, GENITIVE, Marty",
        "Marta, DATIVE, Marcie",
        "Marta, INSTRUMENTAL, Martą",
        "Olga, GENITIVE, Olgi",
        "Olga, LOCATIVE, Oldze",
        "Kasia, ACCUSATIVE, Kasię",
        "Marek, GENITIVE, Marka",
        "Marek, INSTRUMENTAL, Markiem",
        "Adam, DATIVE, Adamowi",
        "Robert, LOCATIVE, Robercie",
        "Górska, DATIVE, Górskiej",
        "Łódź, GENITIVE, Łódź",
        "Matejko, GENITIVE, Matejko",
    })
    void regularPolishForms(String name, PolishForms.Case form, String declined) {
        assertThat(PolishForms.put(name, form)).isEqualTo(declined);
        if (!name.equals(declined)) {
            assertThat(PolishForms.of(declined, name::equalsIgnoreCase).nominative())
                    .isEqualToIgnoringCase(name);
        }
    }

    @Test
    void aGermanGenitiveStaysOne() {
        String name = SURROGATES.of("PERSON", "Annika");
        boolean hisses = name.matches(".*[sßxz]");
        assertThat(SURROGATES.of("PERSON", "Annikas")).isEqualTo(name + (hisses ? "'" : "s"));
    }

    @Test
    void initialsAndDoubleNamesStay() {
        assertThat(SURROGATES.of("PERSON", "T. S. Walker")).matches("\\p{Lu}\\. \\p{Lu}\\. \\p{L}+");
        assertThat(SURROGATES.of("PERSON", "Ann-Kathrin Meyer-Schulz")).matches("\\p{L}+-\\p{L}+ \\p{L}+-\\p{L}+");
        assertThat(SURROGATES.of("EMAIL", "t.walker@post.at")).matches("\\p{Ll}\\.\\p{L}+@example\\.\\w+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+48 604 220 117", "+34 622 10 20 30", "+39 333 456 7890", "+86 137 5555 0123", "+43 664 1234567"
            })
    void numbersKeepCountryAndFirstDigitAndAreNotInUse(String number) {
        String other = SURROGATES.of("PHONE", number);
        assertThat(other.replaceAll("\\d", "9")).isEqualTo(number.replaceAll("\\d", "9"));
        assertThat(other).startsWith(number.substring(0, 3)).isNotEqualTo(number);
        assertThat(other.charAt(4)).isNotEqualTo('0');
        assertThat(PhoneNumbers.holds(other)).isTrue();
    }

    @Test
    void wordsOfUsersStayWordsThatCanBeSpoken() {
        Map<String, String> words = Map.of("Steinadler", "Steinadler", "steinadler", "steinadler");
        words.forEach((word, same) -> {
            String other = SURROGATES.of("PROJECT_NAME", word);
            assertThat(other).hasSameSizeAs(same).isNotEqualTo(word);
            assertThat(other.toLowerCase(java.util.Locale.ROOT)
                            .replaceAll("[aeiou]", "v")
                            .replaceAll("[^v]", "c"))
                    .isEqualTo("ccvvcvccvc");
            assertThat(SURROGATES.of("PROJECT_NAME", word)).isEqualTo(other);
        });
    }
}
