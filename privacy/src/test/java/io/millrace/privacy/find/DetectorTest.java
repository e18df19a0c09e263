package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTest {
    private static final List<Recognizer> RECOGNIZERS = List.of(new Mailboxes(), new LongNumbers());
    private static final Set<String> TYPES = Set.of("EMAIL", "NUMBER");
    private static final List<String> VALUES = List.of(
            "hugo@mail.com",
            "hugo%40mail.com",
            "hugo at mail dot com",
            "aHVnby5raW1AbWFpbC5jb20=",
            "\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
            "four one one two five five five",
            "1 2 3 4 5 6 7 8",
            "\ud83d\ude00",
            "river",
            "stra\u00dfe",
            "a.b\r\n");

    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 4096, 65_536})
    void findsTheSameInChunksOfAnySize(int chunk) {
        String text = text(new Random(21), 90_000);
        List<Finding> atOnce = new Detector(RECOGNIZERS, TYPES, Integer.MAX_VALUE / 2).candidates(text);
        List<Finding> inChunks = new Detector(RECOGNIZERS, TYPES, chunk).candidates(text);
        assertThat(atOnce).hasSizeGreaterThan(10);
        assertThat(inChunks).isEqualTo(atOnce);
    }

    /** A token of base64 that is longer than a chunk is covered by touching parts. */
    @Test
    void longTokensAreCoveredInParts() {
        byte[] said = text(new Random(22), 200_000).replaceAll("[^ -~]", " ").getBytes(StandardCharsets.US_ASCII);
        String token = Base64.getEncoder().encodeToString(said);
        List<Finding> found = new Detector(RECOGNIZERS, Set.of("EMAIL")).find("See " + token + " there");
        assertThat(found.get(0).start()).isEqualTo(4);
        assertThat(found.get(found.size() - 1).end()).isEqualTo(4 + token.length());
        for (int at = 1; at < found.size(); at++) {
            assertThat(found.get(at).start()).isEqualTo(found.get(at - 1).end());
        }
    }

    /** The same in lines, as mail has it: each part begins behind a line break. */
    @Test
    void longTokensInLinesAreCoveredInParts() {
        byte[] said = text(new Random(23), 200_000).replaceAll("[^ -~]", " ").getBytes(StandardCharsets.US_ASCII);
        String token = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encodeToString(said);
        List<Finding> found = new Detector(RECOGNIZERS, Set.of("EMAIL")).find("See " + token + " there");
        assertThat(found.get(0).start()).isEqualTo(4);
        assertThat(found.get(found.size() - 1).end()).isEqualTo(4 + token.length());
        for (int at = 1; at < found.size(); at++) {
            assertThat(found.get(at).start()).isEqualTo(found.get(at - 1).end());
        }
    }

    @Test
    void onlyTheTypesThatAreAskedForAreFound() {
        Detector detector = new Detector(RECOGNIZERS, Set.of("NUMBER"));
        assertThat(detector.find("hugo@mail.com 1234567"))
                .extracting(Finding::type)
                .containsExactly("NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\ud800", "\udc00\ud800", "\u0000", "\u0301", "%", "&#;", "\\u", "=", "@", "[.]"})
    void nothingIsFoundInNothing(String text) {
        assertThat(new Detector(RECOGNIZERS, TYPES).find(text)).isEmpty();
    }

    @Test
    void aTextThatIsOneAddressIsFoundWholly() {
        String text = "a".repeat(30) + "@" + "b".repeat(30) + ".com";
        assertThat(new Detector(RECOGNIZERS, TYPES).find(text)).singleElement().satisfies(finding -> {
            assertThat(finding.start()).isZero();
            assertThat(finding.end()).isEqualTo(text.length());
        });
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(VALUES.get(random.nextInt(VALUES.size())));
            text.append(" plain words stand between ".repeat(1 + random.nextInt(20)));
        }
        return text.toString();
    }
}
