package io.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFileTest {
    @TempDir
    private Path directory;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static byte[] plain(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(String... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String member : members) {
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                out.write(plain(member));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        try (FileRecords records = FileRecords.open(file, "t", 0)) {
            for (RawRecord next = records.next(); next != null; next = records.next()) {
                lines.add(new String(next.value(), StandardCharsets.ISO_8859_1));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\n", "a\n\nb", "\u001F", "\u001F\u008A\n", "{\"x\": 1}\n{\"x\": 2}\n"})
    void aFileHoldsTheSameLinesCompressedOrNot(String text) throws IOException {
        assertThat(lines(file("a.jsonl.gz", gzip(text)))).isEqualTo(lines(file("a.jsonl", plain(text))));
    }

    @Test
    void itsNameDoesNotMatter() throws IOException {
        assertThat(lines(file("a.jsonl", gzip("a\nb")))).containsExactly("a", "b");
        assertThat(lines(file("a.gz", plain("a\nb")))).containsExactly("a", "b");
    }

    @Test
    void filesCompressedOneByOneAndPutTogetherAreReadToTheEnd() throws IOException {
        assertThat(lines(file("a.gz", gzip("a\n", "b\nc", "d\n")))).containsExactly("a", "b", "cd");
    }

    @Test
    void oneThatIsCutOrDamagedIsToldSo() throws IOException {
        byte[] whole = gzip("a line\n".repeat(100_000));
        Path cut = file("cut.gz", Arrays.copyOf(whole, whole.length / 2));
        Path only = file("only.gz", Arrays.copyOf(whole, 2));
        whole[whole.length - 5] ^= 1;
        for (Path file : List.of(cut, only, file("damaged.gz", whole))) {
            assertThatThrownBy(() -> lines(file))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("cannot read " + file + ": it begins like gzip and is cut or damaged; copy it again");
        }
    }
}
