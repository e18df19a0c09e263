package io.millrace.jobs.run;

import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** The rows of a dataset, read back with Parquet's own reader. */
final class Rows {
    private Rows() {}

    /** Every cell of every row in the present state, sorted. */
    static List<String> of(Root root) {
        return root.files().stream()
                .map(FileEntry::path)
                .flatMap(path -> read(root.layout().file(path)).stream())
                .sorted()
                .toList();
    }

    /** The row ids, sorted. */
    static List<String> ids(Root root) {
        return of(root).stream()
                .map(row -> row.substring(row.indexOf("_mr_id: ") + 8, row.indexOf('\n')))
                .sorted()
                .toList();
    }

    private static List<String> read(Path file) {
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        List<String> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long left = pages.getRowCount(); left > 0; left--) {
                    rows.add(records.read().toString());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }
}
