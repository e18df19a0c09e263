package io.millrace.privacy.find.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
    @ParameterizedTest
    @CsvSource({
        "nightjar,nightjar,0",
        "nightjar,nigthjar,1",
        "nightjar,nihtjar,1",
        "nightjar,nightjars,1",
        "nightjar,lightbar,2",
        "abc,cab,2"
    })
    void distanceCountsChangesAndSwaps(String one, String other, int distance) {
        assertThat(Edits.distance(one, other)).isEqualTo(distance);
        assertThat(Edits.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void shortWordsMayNotDiffer() {
        assertThat(List.of(Edits.allowed(4, 2), Edits.allowed(5, 2), Edits.allowed(10, 2), Edits.allowed(10, 1)))
                .containsExactly(0, 1, 2, 1);
    }

    @Test
    void deletionsAreTheWordAndAllThatIsShorterByOne() {
        List<String> spellings = new ArrayList<>();
        Edits.deletions("abc", 1, spellings::add);
        assertThat(spellings).containsExactly("abc", "bc", "ac", "ab");
    }
}
