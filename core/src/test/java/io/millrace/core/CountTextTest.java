package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | row | 0 rows | 0 rows",
                "1 | row | 1 row | 1 row",
                "2 | key | 2 keys | 2 keys",
                "12000 | file | 12000 files | 12,000 files"
            })
    void oneThingIsNotMany(long count, String thing, String text, String grouped) {
        assertThat(CountText.of(count, thing)).isEqualTo(text);
        assertThat(CountText.grouped(count, thing)).isEqualTo(grouped);
    }
}
