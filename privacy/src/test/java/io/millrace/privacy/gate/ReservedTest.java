package io.millrace.privacy.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservedTest {
    @ParameterizedTest
    @CsvSource({
        "EMAIL, ann@example.com, true",
        "EMAIL, ann@mail.example.org, true",
        "EMAIL, ann@shop.invalid, true",
        "EMAIL, ann@notexample.com, false",
        "EMAIL, ann@example.com.evil.net, false",
        "URL, https://example.com/a?b=c, true",
        "URL, https://user:pw@www.example.net:80/, true",
        "URL, https://evil.com/example.com, false",
        "URL, https://example.com@evil.net/, false",
        "IP_ADDRESS, 192.0.2.7, true",
        "IP_ADDRESS, 2001:DB8::1, true",
        "IP_ADDRESS, 192.0.20.7, false",
        "MAC_ADDRESS, 00-00-5E-00-53-1f, true",
        "MAC_ADDRESS, 00-00-5E-00-54-1f, false",
        "PHONE, +33 5 36 49 25 25, true",
        "PHONE, 05364 92525, false",
        "PHONE, 07700 900123, false",
        "PHONE, 00000 492525, true",
        "PHONE, (212) 555-0123, true",
        "PHONE, 1 212 555 0123, true",
        "PHONE, (212) 555-0223, false",
        "PERSON, example.com, false"
    })
    void standardsSetValuesApart(String type, String value, boolean isReserved) {
        assertThat(Reserved.holds(type, value)).isEqualTo(isReserved);
    }
}
