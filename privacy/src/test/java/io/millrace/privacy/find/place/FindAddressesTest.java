package io.millrace.privacy.find.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Spans;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindAddressesTest {
    private static List<String> in(String text) {
        return Spans.of(text, new FindAddresses());
    }

    /** The part in angle brackets is the address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please send it to <221B Baker Street, London NW1 6XE, United Kingdom> by Friday",
                "He lives at <1600 Pennsylvania Ave NW, Washington, DC 20500>.",
                "Żółw mieszka przy <ul. Marszałkowska 12/34 m. 5> od roku",
                "Ich wohne in der <Lindenstraße 7a>.",
                "The office is at <12 rue de la Paix, Lyon, France>.",
                "Mi dirección es <Calle de Alcalá 48, Piso 3, Madrid, España>",
                "abito in <Via Garibaldi 5, Scala B>",
                "my address is <64 Petőfi u. 23. Apt. 12>",
                "ship to <P.O. Box 149, Springfield, IL 62701>",
                "Return to <PSC 1234, Box 5678\nAPO AE 09012> please",
                "sent to <USS Enterprise\nFPO AP 96601>",
                "They meet at <the corner of Mill Road 8 and Station Lane> tonight",
                "Meet me at <8311 Lumitie 25 Apt. 86\nRauma\n, SA\n Finland 26100>",
                "his address: <77 Tuulemäe 12\n Suite 5\n Tartu\n Estonia 51014>, as before",
                "my address is <34 north hill road apt. 5, leeds, united kingdom>",
                "write to <C/ Mayor 8>",
                "our address: <40th Street 12>"
            })
    void findsTheWholeAddress(String marked) {
        int from = marked.indexOf('<'), to = marked.indexOf('>');
        String address = marked.substring(from + 1, to);
        String text = marked.substring(0, from) + address + marked.substring(to + 1);
        assertThat(in(text)).containsExactly("STREET_ADDRESS " + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windows 10 and Office 2019 need 16 GB",
                "Boeing 747 flew at 10 Thousand feet",
                "the price is $12 Main offer, or 5% Street tax",
                "in May 2009 April 2010 March 2011",
                "version 12.4 Main Street Edition",
                "section 4.2 Scope",
                "IP address 10.20.30.40 Main",
                "BETWEEN 100 AND 200 Valley",
                "On December 31, 1960 Net income rose",
                "During the 1990s, Innovest Systems invested",
                "card 5199 5905 5091 6498 Moved",
                "SSN 899-52-2781, Coast"
            })
    void doesNotTakeOtherNumbersForHouses(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void reportsTheTownApartIfItAloneFollowsAComma() {
        assertThat(in("Ana lives at 12 Rua do Arenque 34, Coimbra"))
                .containsExactly("STREET_ADDRESS 12 Rua do Arenque 34", "LOCATION Coimbra");
    }

    @Test
    void reportsCodeAndTownApartIfTheCodeStandsFirst() {
        assertThat(in("adres: ul. Polna 24, 20-078 Lublin; ul. 3 Maja 7 w Sopocie"))
                .containsExactly(
                        "STREET_ADDRESS ul. Polna 24",
                        "POSTAL_CODE 20-078",
                        "LOCATION Lublin",
                        "STREET_ADDRESS ul. 3 Maja 7",
                        "LOCATION w Sopocie");
    }

    @Test
    void reportsABlockOfLinesByItsParts() {
        assertThat(in("Ann Miller\n\n20 Linnankatu 46\n Suite 501\n Turku\n\n Finland 20100"))
                .containsExactly(
                        "STREET_ADDRESS 20 Linnankatu 46\n Suite 501",
                        "LOCATION Turku",
                        "LOCATION Finland",
                        "STREET_ADDRESS 20100");
    }
}
