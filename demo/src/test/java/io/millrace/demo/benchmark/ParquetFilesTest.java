package io.millrace.demo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.demo.benchmark.stock.StockParquet;
import io.millrace.demo.benchmark.stock.StockTicket;
import io.millrace.demo.benchmark.stock.StockWriting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.local.LocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stock Flink writes has what the benchmark asks for, and the benchmark would see if it had not. */
class ParquetFilesTest {
    private static final int ROWS = 1000;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("part-0");
        try (FSDataOutputStream out = LocalFileSystem.getSharedInstance()
                .create(new org.apache.flink.core.fs.Path(file.toUri()), WriteMode.NO_OVERWRITE)) {
            StockParquet<StockTicket> parquet = new StockParquet<>(out, new StockWriting());
            for (int row = 0; row < ROWS; row++) {
                parquet.addElement(ticket(row));
            }
            parquet.finish();
        }
    }

    private static StockTicket ticket(int row) {
        StockTicket ticket = new StockTicket();
        ticket.ticketId = "T-" + row;
        ticket.customer = new StockTicket.Customer();
        ticket.body = new StockTicket.Body();
        ticket.sentAt = "2025-01-01T00:00:00Z";
        return ticket;
    }

    @Test
    void everyPageOfStockFlinkHasItsChecksumAndEveryColumnItsIndexes() {
        ParquetFiles files = ParquetFiles.check(folder);
        assertThat(files.rows()).isEqualTo(ROWS);
        assertThat(files.files()).isEqualTo(1);
        assertThat(files.pages()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void aFlippedBitIsSeen() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[200] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> ParquetFiles.check(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ticket_id")
                .hasMessageContaining("checksum");
    }

    @Test
    void anUnfinishedFileIsSeen() throws IOException {
        Files.move(file, folder.resolve("part-0.inprogress.1"));
        assertThatThrownBy(() -> ParquetFiles.check(folder)).hasMessageContaining("left unfinished");
    }
}
