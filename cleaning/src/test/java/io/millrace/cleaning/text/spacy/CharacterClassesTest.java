package io.millrace.cleaning.text.spacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterClassesTest {
    @ParameterizedTest
    @CsvSource({
        "1, 105724, b20e88c484875291",
        "2, 105177, 5bf116286b7483ef",
        "4, 104939, 0df23bbe82a9a29b",
        "8, 31, 37ea2d17d081fbe8",
        "16, 6091, de11a9c3de1dc657",
        "32, 6051, 9a2af146943d3b0c",
        "64, 5984, b27a48d9f54177c4",
        "128, 105241, 79b6e933aa6744e5"
    })
    void aClassHasTheCharactersThatSpacyLists(int kind, int size, String fingerprint) {
        List<String> points = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> (CharacterClasses.of(point) & kind) != 0)
                .mapToObj(Integer::toHexString)
                .toList();
        assertThat(points).hasSize(size);
        assertThat(Fingerprint.of(points)).isEqualTo(fingerprint);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsSeenFromBothSides() {
        char[] chars = "a😀b".toCharArray();
        assertThat(CharacterClasses.at(chars, 1, 4) & CharacterClasses.ICON).isNotZero();
        assertThat(CharacterClasses.before(chars, 0, 3) & CharacterClasses.ICON).isNotZero();
        assertThat(CharacterClasses.at(chars, 1, 2)).isZero();
    }
}
