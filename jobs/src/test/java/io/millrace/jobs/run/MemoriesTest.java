package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoriesTest {
    private static final Map<String, String> BEFORE =
            Map.of("first", "drop_exact_duplicates by text: string", "seen", "count_per_key by user: string");

    @Test
    void whatGoesOnIsNotSpokenOf() {
        assertThat(new Memories(BEFORE, BEFORE).changes()).isEmpty();
    }

    @Test
    void otherFieldsAndOtherIdsBeginAnew() {
        Map<String, String> now = Map.of(
                "first",
                "drop_exact_duplicates by text: string, page: int64",
                "often",
                "count_per_key by user: string");
        assertThat(new Memories(BEFORE, now).changes())
                .anySatisfy(line -> assertThat(line).startsWith("first remembers nothing yet"))
                .anySatisfy(line -> assertThat(line).startsWith("often remembers nothing yet"))
                .anySatisfy(line -> assertThat(line).startsWith("what seen remembers is left behind"))
                .hasSize(3);
    }
}
