package io.millrace.core;

import io.millrace.core.known.IndexWriter;
import io.millrace.core.known.KnownRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An index file of one sample, for the time of a worked example. */
record SampleIndex(Path file) implements AutoCloseable {
    private static final String OPTION = "known";

    static SampleIndex of(Indexed step, Services services, Sample known) {
        try {
            SampleIndex index = new SampleIndex(
                    Files.createTempDirectory("millrace-example").resolve("known.index"));
            step.openKeys(services);
            try (IndexWriter writer = new IndexWriter(index.file, "known", step)) {
                for (Bytes key : step.keys(known)) {
                    writer.add(key, new KnownRow(known.origin(), known.sub()), known.eventTime());
                }
                writer.finish(false);
            }
            return index;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The example with this file in place of the one that its option names, if it does. */
    Example in(Example example) {
        Map<String, Object> settings = new HashMap<>(example.settings());
        settings.replace(OPTION, List.of(file.toString()));
        return new Example(
                settings,
                example.schema(),
                example.input(),
                example.rows(),
                example.reason(),
                example.eventTime(),
                example.others(),
                example.files(),
                example.known());
    }

    @Override
    public void close() {
        try {
            Files.delete(file);
            Files.delete(file.getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
