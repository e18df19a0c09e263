package io.millrace.demo.benchmark.sink;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.OperatingSystemMXBean;
import io.millrace.demo.benchmark.Folders;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/** One program in a JVM of its own: first to warm up, then by the clock. Arguments: setting, seconds of warm-up, folder. */
public final class SinkRun {
    static final String OUTCOME = "OUTCOME ";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final MemoryPoolMXBean OLD = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().matches(".*(Tenured|Old).*"))
            .findFirst()
            .orElseThrow();
    /** Rows between two looks at the memory. */
    private static final int LOOK = 500;

    private final Setting setting;
    private final Rows rows;
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private long bufferPeak;

    private SinkRun(Setting setting, Rows rows) {
        this.setting = setting;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        Setting setting = JSON.readValue(arguments[0], Setting.class);
        double warm = Double.parseDouble(arguments[1]);
        Path folder = Path.of(arguments[2]);
        FutureTask<Outcome> measuring = new FutureTask<>(() -> {
            Rows rows = new Rows(setting.workload(), 1);
            if (warm > 0) {
                new SinkRun(setting.lasting(warm), rows).into(folder.resolve("warm"));
                Folders.empty(folder.resolve("warm"));
            }
            System.gc();
            return new SinkRun(setting, rows).into(folder.resolve("dataset"));
        });
        new Thread(measuring, "sink").start();
        System.out.println(OUTCOME + JSON.writeValueAsString(measuring.get()));
        System.exit(0);
    }

    private Outcome into(Path folder) throws Exception {
        Folders.empty(folder);
        rows.restart();
        OLD.resetPeakUsage();
        long cpu = SYSTEM.getProcessCpuTime();
        long begun = System.nanoTime();
        Contender sink = setting.program().open(setting, folder);
        fill(sink, begun);
        List<Long> full = sink.files();
        sink.finish();
        return new Outcome(
                rows.count(),
                rows.bytes(),
                (System.nanoTime() - begun) / 1e9,
                (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
                checkpoints,
                full,
                bufferPeak,
                OLD.getPeakUsage().getUsed());
    }

    /** As fast as the sink takes rows. */
    private void fill(Contender sink, long begun) throws Exception {
        long end = begun + (long) (setting.seconds() * 1e9);
        long next = begun + (long) (setting.every() * 1e9);
        for (long now = begun; now < end; now = System.nanoTime()) {
            sink.write(rows.next());
            if (rows.count() % LOOK == 0) {
                bufferPeak = Math.max(bufferPeak, sink.buffered());
            }
            if (now >= next) {
                checkpoints.add(sink.checkpoint(checkpoints.size() + 1L));
                next += (long) (setting.every() * 1e9);
            }
        }
    }
}
