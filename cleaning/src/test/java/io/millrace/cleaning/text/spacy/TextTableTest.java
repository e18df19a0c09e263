package io.millrace.cleaning.text.spacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final int MANY = 3000;

    private final TextTable table = new TextTable();

    @Test
    void aNumberIsFoundByItsGroupAndAStretchOfCharacters() {
        table.put(0, "ab", 7);
        table.put(1, "ab", 8);
        char[] chars = "xabc".toCharArray();
        assertThat(table.get(0, chars, 1, 3)).isEqualTo(7);
        assertThat(table.get(1, chars, 1, 3)).isEqualTo(8);
        assertThat(table.get(2, chars, 1, 3)).isNegative();
        assertThat(table.get(0, chars, 1, 2)).isNegative();
        assertThat(table.get(0, chars, 0, 4)).isNegative();
        table.put(0, "ab", 9);
        assertThat(table.get(0, chars, 1, 3)).isEqualTo(9);
    }

    @Test
    void itGrows() {
        for (int i = 0; i < MANY; i++) {
            table.put(i % 3, "key" + i, i);
        }
        for (int i = 0; i < MANY; i++) {
            char[] chars = ("key" + i).toCharArray();
            assertThat(table.get(i % 3, chars, 0, chars.length)).isEqualTo(i);
        }
    }
}
