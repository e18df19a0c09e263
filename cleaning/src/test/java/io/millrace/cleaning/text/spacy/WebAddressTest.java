package io.millrace.cleaning.text.spacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "http://example.com",
                "a_b-c.example.co.uk/x?y#z",
                "user:pass@example.com",
                "x+y-z.1://a.de:8080",
                "mailto:bob@example.org",
                "a@b@example.com",
                "münchen.de",
                "例え.テスト",
                "a.𠀀𠀁",
                "/@a.bc",
                "8.8.8.8",
                "1.2.3.4:80/x",
                "2١.0.0.1",
                "172.15.0.1",
                "192.167.1.1",
                "http://223.255.255.254?q"
            })
    void isAWebAddress(String text) {
        assertThat(matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "example",
                "lower.Upper",
                "a.b",
                "-a.com",
                "a-.com",
                "a..com",
                ".com",
                "example.com.",
                "example.com:8",
                "example.com:123456",
                "example.com,",
                "@",
                "http://",
                "10.0.0.1",
                "127.0.0.1",
                "169.254.1.1",
                "192.168.0.1",
                "172.16.0.1",
                "224.0.0.1",
                "22٣.0.0.1",
                "1.2.3.255",
                "1.2.3",
                "1.2.3.4.5",
                "1.256.0.1",
                "0.1.1.1"
            })
    void isNone(String text) {
        assertThat(matches(text)).isFalse();
    }

    @Test
    void labelsAndTheTopLevelHaveALongestLength() {
        assertThat(matches("a".repeat(64) + ".com")).isTrue();
        assertThat(matches("a".repeat(65) + ".com")).isFalse();
        assertThat(matches("a." + "b".repeat(63))).isTrue();
        assertThat(matches("a." + "b".repeat(64))).isFalse();
    }

    private static boolean matches(String text) {
        char[] chars = ("x@y." + text + "z.com").toCharArray();
        return WebAddress.matches(chars, 4, 4 + text.length());
    }
}
