package io.millrace.sinks.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CharactersTest {
    private static final String[] PARTS = {"a", "ü", "€", "\uD83D\uDE00", "word ", "\u0000"};

    @Test
    void theyAreTheCodePointsWhereverTheTextStands() {
        Random random = new Random(21);
        for (int tries = 0; tries < 1_000; tries++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, PARTS.length).forEach(part -> text.append(PARTS[part]));
            int offset = random.nextInt(9);
            byte[] array = ("x".repeat(offset) + text + "ß").getBytes(StandardCharsets.UTF_8);
            assertThat(Characters.count(array, offset, array.length - offset - 2))
                    .isEqualTo(text.codePoints().count());
        }
    }
}
