package io.millrace.cleaning.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.Changed;
import org.junit.jupiter.api.Test;

class RemoveTableTextTest {
    @Test
    void rowsOfOneWidthGoWithTheBlankLinesBehindThem() {
        assertThat(removed("T\na\tb\n\nc\td\n\nEnd\n")).isEqualTo("T\nEnd\n");
    }

    @Test
    void aTableAtTheVeryStartOrWithoutAnEndStays() {
        assertThat(removed("a\tb\nc\td\ne")).isEqualTo("a\tb\nc\td\ne");
        assertThat(removed("T\na\tb\nc\td")).isEqualTo("T\na\tb\nc\td");
    }

    @Test
    void oneRowIsNoTable() {
        assertThat(removed("T\na\tb\nText\n")).isEqualTo("T\na\tb\nText\n");
    }

    @Test
    void barsPartCellsAndSpacesDoNot() {
        assertThat(removed("T\n| one two | b |\n|---|---|\n| c | d |\nGood day\nHello you\n"))
                .isEqualTo("T\nGood day\nHello you\n");
    }

    @Test
    void withSpacesTwoLinesOfAsManyWordsAreATable() {
        assertThat(Changed.text(RemoveTableText.TYPE, "T\nGood day\nHello you\n", "spaces_separate", true))
                .isEqualTo("T\n");
    }

    private static String removed(String text) {
        return Changed.text(RemoveTableText.TYPE, text);
    }
}
