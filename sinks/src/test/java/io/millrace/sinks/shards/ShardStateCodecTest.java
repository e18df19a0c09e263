package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Origin;
import io.millrace.core.Ranges;
import io.millrace.sinks.commits.Piece;
import io.millrace.sinks.parquet.Trailer;
import io.millrace.sinks.statistics.Statistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShardStateCodecTest {
    @Property(tries = 200, seed = "7")
    void whatIsReadIsWhatWasWritten(@ForAll long seed) throws IOException {
        ShardState state = state(new Random(seed));
        byte[] bytes = ShardStateCodec.write(state);
        ShardState read = ShardStateCodec.read(bytes);
        assertThat(read).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(state);
        assertThat(ShardStateCodec.write(read)).isEqualTo(bytes);
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        byte[] bytes = ShardStateCodec.write(state(new Random(1)));
        bytes[3] = 9;
        assertThatThrownBy(() -> ShardStateCodec.read(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9")
                .hasMessageContaining("resume with the program that wrote the checkpoint");
    }

    private static ShardState state(Random random) {
        List<WrittenPiece> pieces = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            Trailer trailer = new Trailer(1 + random.nextInt(9), random.nextLong(), bytes(random));
            Piece piece = new Piece("piece-" + left, 1 + random.nextInt(99));
            pieces.add(new WrittenPiece(
                    piece, random.nextLong(), trailer, left % 2 == 0 ? Statistics.NONE : "{\"größe\":" + left + "}"));
        }
        Ranges source = Ranges.EMPTY;
        for (int left = random.nextInt(4); left > 0; left--) {
            source = source.plus(new Origin("tøpic" + left, random.nextInt(9), random.nextInt(1000)));
        }
        return new ShardState(
                "train",
                random.nextLong(),
                random.nextBoolean(),
                source,
                pieces,
                group(random),
                group(random),
                random.nextLong());
    }

    private static Group group(Random random) {
        if (random.nextInt(3) == 0) {
            return Group.EMPTY;
        }
        List<Block> blocks = new ArrayList<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            blocks.add(block(random));
        }
        int rows = blocks.stream().mapToInt(Block::rows).sum();
        return new Group(new Origin("topic", random.nextInt(9), random.nextLong()), 3, rows, random.nextInt(), blocks);
    }

    private static Block block(Random random) {
        byte[] bytes = bytes(random);
        int rows = 1 + random.nextInt(9);
        return random.nextBoolean()
                ? Block.raw(rows, bytes.length, bytes)
                : Block.compressed(rows, random.nextInt(99), bytes);
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(50)];
        random.nextBytes(bytes);
        return bytes;
    }
}
