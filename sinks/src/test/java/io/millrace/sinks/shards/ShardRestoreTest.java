package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.SealedShard;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardRestoreTest extends ShardWriting {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1999})
    void rowGroupsAreTheSameWhateverTheCheckpoints(int interval) throws Exception {
        ParquetSettings settings = settings(100_000, 1);
        start(settings);
        addRows(0, 20_000);
        writer.closeAll();
        List<List<String>> undisturbed = groups(writer.handOver().shards());
        writer.close();

        start(settings);
        List<SealedShard> shards = new ArrayList<>();
        for (int row = 0; row < 20_000; row++) {
            writer.add(AllTypes.row(0, row));
            if (row % (interval * 10) == 0) {
                shards.addAll(writer.handOver().shards());
                writer.snapshot();
            }
        }
        writer.closeAll();
        shards.addAll(writer.handOver().shards());
        assertThat(groups(shards)).isEqualTo(undisturbed).hasSizeGreaterThan(2);
    }

    @Test
    void aClockThatWasSetBackByADayKeepsNoShardOpenForADayMore() throws Exception {
        clock.set(Duration.ofDays(2).toMillis());
        start(settings(1000, 256));
        addRows(0, 5);
        clock.addAndGet(-Duration.ofDays(1).toMillis());
        restart(settings(1000, 256), writer.snapshot());
        assertThat(writer.nextDeadline())
                .isEqualTo(clock.get() + Duration.ofMinutes(10).toMillis());

        clock.addAndGet(Duration.ofDays(1).toMillis());
        restart(settings(1000, 256), writer.snapshot());
        writer.closeAged();
        writer.closeAll();
        writer.closeAged();
        assertThat(writer.handOver().shards())
                .singleElement()
                .extracting(shard -> shard.file().rows())
                .isEqualTo(5L);
        assertThat(writer.handOver().shards()).isEmpty();
    }

    @Test
    void aRestoreFromAnyStateGivesTheSameRowGroups() throws Exception {
        ParquetSettings settings = settings(9_000, 1);
        start(settings);
        addRows(0, 12_000);
        writer.closeAll();
        List<List<String>> undisturbed = groups(writer.handOver().shards());
        writer.close();

        start(settings);
        List<SealedShard> shards = new ArrayList<>();
        for (int row = 0; row < 12_000; row += 1500) {
            addRows(row, row + 1500);
            shards.addAll(writer.handOver().shards());
            restart(settings, writer.snapshot());
        }
        writer.closeAll();
        shards.addAll(writer.handOver().shards());
        assertThat(groups(shards)).isEqualTo(undisturbed);
    }

    @Test
    void piecesThatAnOlderStateMissesAreCutOutOfTheSealedShard() throws Exception {
        ParquetSettings settings = settings(100_000, 1);
        start(settings);
        addRows(0, 9_000);
        List<byte[]> older = encoded(writer.snapshot());
        int pieces = decoded(older).get(0).pieces().size()
                + (decoded(older).get(0).cut().isEmpty() ? 0 : 1);
        assertThat(pieces).isPositive();
        while (decoded(older).get(0).pieces().isEmpty()) {
            older = encoded(writer.snapshot());
        }
        addRows(9_000, 10_000);
        writer.closeAll();
        List<SealedShard> shards = writer.handOver().shards();
        commit(0, 10_000, shards);
        assertThat(scratch()).isEmpty();

        restart(settings, decoded(older));
        assertThat(scratch()).isNotEmpty();
        addRows(9_000, 10_000);
        writer.closeAll();
        assertThat(groups(writer.handOver().shards())).isEqualTo(groups(shards));
    }

    @Test
    void aStateWhosePiecesAreGoneIsRefused() throws Exception {
        ParquetSettings settings = settings(100_000, 1);
        start(settings);
        addRows(0, 9_000);
        List<byte[]> state = encoded(writer.snapshot());
        while (decoded(state).get(0).pieces().isEmpty()) {
            state = encoded(writer.snapshot());
        }
        writer.close();
        for (String name : scratch()) {
            Files.delete(root.resolve(".millrace/tmp").resolve(name));
        }
        start(settings);
        List<ShardState> lost = decoded(state);
        assertThatThrownBy(() -> writer.restore(Root.open(root), lost))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("resume from a newer checkpoint");
    }

    @Test
    void aClosedShardIsJoinedAfterARestore() throws Exception {
        ParquetSettings settings = settings(500, 256);
        start(settings);
        addRows(0, 500);
        List<ShardState> state = decoded(encoded(writer.snapshot()));
        assertThat(state).singleElement().extracting(ShardState::isClosed).isEqualTo(true);
        restart(settings, state);
        addRows(500, 501);
        writer.closeAll();
        assertThat(writer.handOver().shards())
                .extracting(shard -> shard.file().rows())
                .containsExactly(500L, 1L);
    }

    @Test
    void inheritedShardsOfASplitAreFilledOneAfterTheOtherSmallestFirst() throws Exception {
        ParquetSettings settings = settings(1000, 256);
        List<ShardState> inherited = new ArrayList<>();
        for (int rows : new int[] {600, 200, 400}) {
            start(settings);
            addRows(inherited.size() * 1000, inherited.size() * 1000 + rows);
            inherited.addAll(decoded(encoded(writer.snapshot())));
            writer.close();
        }
        start(settings);
        writer.restore(Root.open(root), inherited);
        addRows(5000, 5000 + 800 + 600 + 100);
        writer.closeAll();
        assertThat(writer.handOver().shards())
                .extracting(shard -> shard.file().rows())
                .containsExactly(1000L, 1000L, 700L);
    }
}
