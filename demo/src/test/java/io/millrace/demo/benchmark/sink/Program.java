package io.millrace.demo.benchmark.sink;

import java.io.IOException;
import java.nio.file.Path;

/** The programs that are compared. */
public enum Program {
    PARQUET("parquet-java", OneFile::new),
    FILE_SINK("FileSink", FileSinkFiles::new),
    SHARDS("Millrace", (setting, folder) -> new Shards(setting, folder, false)),
    SHARDS_STATISTICS("Millrace with column statistics", (setting, folder) -> new Shards(setting, folder, true));

    /** Opens a sink that writes into a directory. */
    private interface Opening {
        Contender open(Setting setting, Path folder) throws IOException;
    }

    private final String label;
    private final Opening opening;

    Program(String label, Opening opening) {
        this.label = label;
        this.opening = opening;
    }

    String label() {
        return label;
    }

    Contender open(Setting setting, Path folder) throws IOException {
        return opening.open(setting, folder);
    }
}
