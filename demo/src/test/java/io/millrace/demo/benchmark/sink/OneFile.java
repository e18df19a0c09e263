package io.millrace.demo.benchmark.sink;

import io.millrace.core.Sample;
import io.millrace.demo.benchmark.stock.StockParquet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.local.LocalFileSystem;

/** parquet-java alone: one file from the first row to the last. Nothing would be left of it after a crash. */
final class OneFile implements Contender {
    private final Path file;
    private final FSDataOutputStream out;
    private final StockParquet<Sample> writer;
    private boolean isFinal;

    OneFile(Setting setting, Path folder) throws IOException {
        file = folder.resolve("one.parquet");
        out = LocalFileSystem.getSharedInstance()
                .create(new org.apache.flink.core.fs.Path(file.toUri()), WriteMode.NO_OVERWRITE);
        writer = new StockParquet<>(out, new SampleWriting(setting.workload().schema()));
    }

    @Override
    public void write(Sample row) throws IOException {
        writer.addElement(row);
    }

    @Override
    public Checkpoint checkpoint(long number) {
        return new Checkpoint(0, 0, 0, 0);
    }

    @Override
    public void finish() throws IOException {
        writer.finish();
        out.close();
        isFinal = true;
    }

    @Override
    public List<Long> files() {
        return isFinal ? List.of(file.toFile().length()) : List.of();
    }
}
