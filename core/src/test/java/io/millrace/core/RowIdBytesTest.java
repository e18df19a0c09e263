package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

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

    /** The array of a block is filled anew for the next row group. */
    @Test
    void theNameOfATopicIsNotReadFromAnArrayThatIsUsedAgain() {
        byte[] block = "clicks".getBytes(StandardCharsets.UTF_8);
        ids.of(new Slice(block, 0, block.length), 0, 7, 0);
        byte[] other = "orders".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(other, 0, block, 0, block.length);
        byte[] id = ids.of(new Slice(other, 0, other.length), 0, 8, 0);
        assertThat(new String(id, StandardCharsets.UTF_8)).isEqualTo("orders/0/8/0");
    }
}
