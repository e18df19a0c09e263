package io.millrace.sinks.snapshots.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Bytes;
import io.millrace.core.Image;
import io.millrace.core.Kind;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Row;
import io.millrace.core.Schema;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.snapshots.pages.ShardReader;
import io.millrace.sinks.stores.DiskTrouble;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of a dataset as its newest commit has them. In memory are the columns that are asked for of one row group. */
public final class CommittedRows {
    private final Root root;
    private final Schema schema;

    /** @throws Refusal if there is no dataset, or a column is of a type that no pipeline writes */
    public CommittedRows(Store store) {
        byte[] dataset = store.read(RootLayout.DATASET)
                .orElseThrow(() ->
                        new Refusal(Trouble.REFUSED, store.name("") + " holds no dataset: name the directory of one"));
        try {
            this.schema = new FeatureSchema(new ObjectMapper().readTree(dataset)).schema();
        } catch (IOException broken) {
            throw DiskTrouble.read(store.name(RootLayout.DATASET), broken);
        }
        this.root = Root.open(store);
    }

    /** All columns but the row id. */
    public Schema schema() {
        return schema;
    }

    /** How many rows there are. */
    public long count() {
        return root.files().stream().mapToLong(FileEntry::rows).sum();
    }

    /**
     * Shows every row, with the values of some columns.
     *
     * @throws Refusal if a shard is missing or damaged
     */
    public void each(Schema columns, Consumer<Row> taker) {
        for (FileEntry file : root.files()) {
            try {
                read(file, columns, taker);
            } catch (IOException broken) {
                throw new Refusal(
                        Trouble.REFUSED,
                        root.store().name(file.path()) + " " + broken.getMessage()
                                + ": restore it from a copy of the dataset; millrace snapshot verify names all damage",
                        broken);
            }
        }
    }

    private void read(FileEntry file, Schema columns, Consumer<Row> taker) throws IOException {
        ShardReader shard = new ShardReader(root.store(), file.path());
        for (int group = 0; group < shard.footer().getRow_groups().size(); group++) {
            List<ReadRow> rows = new ArrayList<>();
            Map<Integer, ReadRow> wanted = new HashMap<>();
            long count = shard.footer().getRow_groups().get(group).getNum_rows();
            for (int row = 0; row < count; row++) {
                rows.add(new ReadRow(columns.size()));
                wanted.put(row, rows.get(row));
            }
            new BlockReader(columns).read(shard, group, wanted);
            rows.forEach(row -> withImages(row, columns));
            rows.forEach(taker);
        }
    }

    /** Images come as the bytes of their files. */
    private static void withImages(ReadRow row, Schema columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.field(i).type().kind() == Kind.IMAGE && row.get(i) instanceof Bytes file) {
                row.set(i, Image.of(file));
            }
        }
    }
}
