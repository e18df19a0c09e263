package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAtTest {
    /** Near the place asked for before, far from it, and beyond both ends. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", " a ", "a-b 12.5\n(c)", "word word, 1 2 3 4 5 6 7 8 9 (1)(2)(3) end  "})
    void holdsTheCharacterOrBeginsAfterIt(String unit) {
        String text = unit.repeat(20);
        Tokens tokens = new Tokens(View.same(text.toCharArray(), text.length(), 0));
        Random random = new Random(5);
        int index = 0;
        for (int times = 0; times < 2_000; times++) {
            index = random.nextInt(4) == 0 ? random.nextInt(text.length() + 2) - 1 : index + random.nextInt(5) - 2;
            index = Math.max(-1, Math.min(text.length() + 1, index));
            assertThat(tokens.tokenAt(index)).as("at %d", index).isEqualTo(first(tokens, index));
        }
    }

    private static int first(Tokens tokens, int index) {
        int token = 0;
        while (token < tokens.count() && tokens.end(token) <= index) {
            token++;
        }
        return token;
    }
}
