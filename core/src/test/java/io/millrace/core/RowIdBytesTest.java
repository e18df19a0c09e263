package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowIdBytesTest {
    private final RowIdBytes ids = new RowIdBytes();

    @Property(tries = 300, seed = "7")
    void theyAreTheRowIdOfTheOrigin(
            @ForAll @IntRange(max = 2) int topic,
            @ForAll @IntRange(max = 12) int partition,
            @ForAll long offset,
            @ForAll long sub) {
        String name = "tøpic" + topic;
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        byte[] id = ids.of(new Slice(text, 0, text.length), partition, offset, sub);
        assertThat(new String(id, StandardCharsets.UTF_8)).isEqualTo(new Origin(name, partition, offset).rowId(sub));
    }
}
