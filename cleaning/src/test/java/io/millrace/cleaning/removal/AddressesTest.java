package io.millrace.cleaning.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.Changed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "see https://example.org/a?b=c., see <>.",
        "'(see www.example.org/a_(b))', '(see <>)'",
        "'http://a.org/(b(c))x', <>",
        "'http://a.org/(b(c(d)))', '<>(b(c(d)))'",
        "example.com/path, <>",
        "example.com, example.com",
        "mailto:ann@example.org, <>",
        "http://a, <>",
        "http:, http:",
        "a.b.museum/xy, a.b.museum/xy",
        "éa.org/xy, éa.org/xy",
        "é.a.org/xy, é<>",
        "a.org/x, a.org/x",
        "HTTP://A.ORG/X<b>, <><b>",
        "'ftp://x.org, www.y.org!', '<>, <>!'"
    })
    void aLinkHasASchemeWwwOrAPathAndEndsBeforePunctuation(String text, String expected) {
        assertThat(Changed.text(RemoveLinks.TYPE, text, "replacement", "<>")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, <>",
        "'ann.b+c@mail.example.org, bob', '<>, bob'",
        "ann@Example.org, ann@Example.org",
        "ann@example, ann@example",
        "ann@example.org2, <>2",
        "a@b@c.de, a@<>",
        "ann@.org, ann@.org",
        "é.x@y.zz, é<>"
    })
    void anEmailAddressHasADotInItsLowerCaseDomain(String text, String expected) {
        assertThat(Changed.text(RemoveEmailAddresses.TYPE, text, "replacement", "<>"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, <>",
        "1.2.3.4.5, <>.5",
        "256.1.1.1, 2<>",
        "1.1.1.256, <>6",
        "01.1.1.1, 0<>",
        "1.1.1, 1.1.1",
        "2001:db8:0:0:0:0:0:1, <>",
        "1:2:3:4:5:6:7, 1:2:3:4:5:6:7",
        "::1, ::1",
        "1:2:3:4:5:6:7:٣, <>"
    })
    void anIpAddressHasFourNumbersOrEightGroups(String text, String expected) {
        assertThat(Changed.text(RemoveIpAddresses.TYPE, text, "replacement", "<>"))
                .isEqualTo(expected);
    }
}
