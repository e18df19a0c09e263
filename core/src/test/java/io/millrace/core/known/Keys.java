package io.millrace.core.known;

import io.millrace.core.Bytes;
import io.millrace.core.Indexed;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A step of which only the recipe matters; its keys are given to the index by hand. */
record Keys(String recipe) implements Indexed {
    @Override
    public List<Bytes> keys(Sample sample) {
        return List.of();
    }

    @Override
    public void openKeys(Services services) {}

    /** Writes an index; the n-th key is that of the row with offset n. */
    Path write(Path file, Collection<Bytes> keys, int roomBytes) throws IOException {
        try (IndexWriter writer = new IndexWriter(file, "wiki", this, roomBytes)) {
            int offset = 0;
            for (Bytes key : keys) {
                writer.add(key, new KnownRow(new Origin("pages", 3, offset), offset % 2), offset++);
            }
            writer.finish(false);
        }
        return file;
    }
}
