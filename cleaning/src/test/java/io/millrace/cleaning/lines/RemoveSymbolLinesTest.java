package io.millrace.cleaning.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.cleaning.golden.Golden;
import io.millrace.cleaning.golden.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoveSymbolLinesTest {
    private static final SymbolLines LINES = new SymbolLines("", "");

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'***', ''",
        "'a\n***\nb', 'a\nb'",
        "'a\n* - *\n=\nb\n', 'a\nb'",
        "'a\r\n\r\nb', 'a\n\nb'",
        "'a\n \nb', 'a\n \nb'",
        "'a\n*\t*\nb', 'a\n*\t*\nb'",
        "'\n\n', '\n'",
        "'a\u2028。\u0085b', 'a\nb'",
    })
    void linesOfSymbolsGoAndBlankOnesStay(String text, String kept) {
        assertThat(LINES.removedFrom(text)).isEqualTo(kept);
    }

    @Test
    void oneLineStandsForEachRun() {
        assertThat(new SymbolLines("", "~").removedFrom("*\n*\na\n*")).isEqualTo("~\na\n~");
    }

    @Test
    void removesAsDatatrove() {
        Golden.check("symbol_lines", RemoveSymbolLinesTest::difference);
    }

    private static String difference(Golden.Doc document, JsonNode decided) {
        String kept = LINES.removedFrom(document.text());
        return Hashes.sha256(kept).equals(decided.get("out_sha256_16").asText()) ? null : kept;
    }
}
