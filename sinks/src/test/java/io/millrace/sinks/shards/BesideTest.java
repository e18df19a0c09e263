package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.core.ArrayOutput;
import io.millrace.core.Sample;
import io.millrace.core.SampleCodec;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.statistics.Columns;
import io.millrace.sinks.stores.LocalStore;
import io.millrace.sinks.stores.RunningHash;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideTest {
    private static final int GROUPS = 5;

    @TempDir
    Path directory;

    private final CountDownLatch isSlow = new CountDownLatch(1);
    private final AtomicInteger submitted = new AtomicInteger();

    /** Shards that are full by their rows hold one group each, and none waits for the one before. */
    @Test
    void groupsDoNotPileUpBehindASlowStore() throws Exception {
        Dataset dataset = Dataset.of("all-types", Profile.TRAIN, AllTypes.SCHEMA, null);
        Group group = group();
        List<Future<WrittenPiece>> written = new ArrayList<>();
        try (Beside beside = new Beside(Columns.none(dataset), slow(new LocalStore(directory)))) {
            Thread rows = new Thread(() -> {
                for (int i = 0; i < GROUPS; i++) {
                    written.add(beside.write(group, "piece-" + i, 0, new RunningHash()));
                    submitted.incrementAndGet();
                }
            });
            rows.start();
            await().until(() -> submitted.get() == 2 && rows.getState() == Thread.State.WAITING);
            isSlow.countDown();
            rows.join();
            assertThat(written)
                    .hasSize(GROUPS)
                    .allMatch(piece -> Beside.await(piece).piece().bytes() > 0);
        }
    }

    private static Group group() throws IOException {
        Sample row = AllTypes.row(0, 7);
        ArrayOutput serialized = new ArrayOutput();
        new SampleCodec(AllTypes.SCHEMA).write(row, serialized);
        OpenGroup open = new OpenGroup(Group.EMPTY, new BlockPool());
        open.add(row, serialized);
        return open.toGroup();
    }

    /** Every call waits until it is told not to. */
    private Store slow(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    isSlow.await();
                    return method.invoke(store, arguments);
                });
    }
}
