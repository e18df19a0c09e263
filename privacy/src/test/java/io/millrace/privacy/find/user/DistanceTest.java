package io.millrace.privacy.find.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {
    @ParameterizedTest
    @CsvSource({
        "nightjar, nightjar, 0",
        "nightjar, nigthjar, 1",
        "nightjar, nightjr, 1",
        "nightjar, nighttjar, 1",
        "nightjar, xnightja, 2",
        "nightjar, ngihtajr, 2",
        "nightjar, ightjarxx, 3",
        "nightjar, nig, 3",
        "nightjar, abcdefgh, 3",
        "nightjar, lightbar, 2",
        "abc, cab, 2",
    })
    void isExactUpToTwo(String one, String other, int distance) {
        assertThat(Math.min(3, Distance.between(one, other, 2))).isEqualTo(distance);
        assertThat(Math.min(3, Distance.between(other, one, 2))).isEqualTo(distance);
    }

    /** That is what lets the spellings of the first characters find all that is near. */
    @Test
    void wordsThatAreNearShareASpelling() {
        Random random = new Random(31);
        for (int round = 0; round < 20_000; round++) {
            int most = 1 + random.nextInt(2);
            String word = random.ints(10 + random.nextInt(4), 'a', 'd')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String other = edited(word, most, random);
            if (Distance.between(word, other, most) <= most) {
                Set<String> shared = new HashSet<>(spellings(word, most));
                shared.retainAll(spellings(other, most));
                assertThat(shared).as("%s %s", word, other).isNotEmpty();
            }
        }
    }

    @Test
    void spellingsAreFewHoweverLongTheWordIs() {
        assertThat(spellings("abcdefgh".repeat(8), 2)).hasSize(37);
        assertThat(spellings("abcdefgh".repeat(8), 1)).hasSize(9);
    }

    private static List<String> spellings(String word, int count) {
        List<String> spellings = new ArrayList<>();
        Edits.spellings(word, count, spellings::add);
        return spellings;
    }

    private static String edited(String word, int edits, Random random) {
        StringBuilder edited = new StringBuilder(word);
        for (int edit = 0; edit < edits; edit++) {
            int at = random.nextInt(edited.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> edited.deleteCharAt(at);
                case 1 -> edited.insert(at, (char) ('a' + random.nextInt(3)));
                case 2 -> edited.setCharAt(at, (char) ('a' + random.nextInt(3)));
                default -> edited.insert(at, edited.charAt(at + 1)).deleteCharAt(at + 2);
            }
        }
        return edited.toString();
    }
}
