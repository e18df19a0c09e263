package io.millrace.privacy.find.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Spans;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "My zip code is 880|880",
                "PLZ: 10115|10115",
                "kod pocztowy 31-146|31-146",
                "邮编100022|100022",
                "From SW1A 1AA on|SW1A 1AA",
                "Ottawa K1A 0B1 is|K1A 0B1",
                "Boston, MA 02139|02139",
                "The cap is 500 now|-",
                "the bonus of 10115 points|-",
                "DDR3 2GB and M2 8GB|-",
                "phone 12-345 for|-",
                "= 15418 Short cuts|-"
            })
    void findsPostalCodes(String text, String code) {
        assertThat(Spans.of(text, new FindPostalCodes()))
                .isEqualTo(code == null ? List.of() : List.of("POSTAL_CODE " + code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "na ulicy Kwiatowej stoi|ulicy Kwiatowej",
                "przy rondzie Mogilskim|rondzie Mogilskim",
                "près de la rue de Rivoli hier|rue de Rivoli",
                "We met on Abbey Road yesterday|Abbey Road",
                "read by the Wall Street Journal|-",
                "al the road went on|-"
            })
    void findsStreetsWithoutNumber(String text, String street) {
        assertThat(Spans.of(text, new FindStreets()))
                .isEqualTo(street == null ? List.of() : List.of("STREET_ADDRESS " + street));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "leży w gmina Nadarzyn dziś|gmina Nadarzyn",
                "powiat pruszkowski, Polska|powiat pruszkowski",
                "w woj. kujawsko-pomorskie|woj. kujawsko-pomorskie",
                "im Landkreis Celle|Landkreis Celle",
                "gmina jest mała|-",
                "był w Warszawie wczoraj|w Warszawie",
                "leci nad Wrocławiem|nad Wrocławiem",
                "pojechał z Janem|-"
            })
    void findsDistrictsAndPolishTowns(String text, String place) {
        assertThat(Spans.of(text, new FindDistricts(), new FindPolishTowns()))
                .isEqualTo(place == null ? List.of() : List.of("LOCATION " + place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "地址：北京市朝阳区建国路88号5号楼1203室。|北京市朝阳区建国路88号5号楼1203室",
                "他住在上海市浦东新区世纪大道100号。|上海市浦东新区世纪大道100号",
                "坐3路车，12号线|-"
            })
    void findsAddressesInHanScript(String text, String address) {
        assertThat(Spans.of(text, new FindHanAddresses()))
                .isEqualTo(address == null ? List.of() : List.of("STREET_ADDRESS " + address));
    }
}
