package io.millrace.jobs.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Canaries in every sensitive field, in fields that the schema does not have, and in what is no record at all. */
class PreviewLeakTest {
    private static final String CANARY = "canary-7f3a";
    private static final String NUMBER = "1734512987";
    private static final String SCAN = Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path directory;

    private static String record(String title, String more) {
        return "{\"id\":1,\"at\":\"2026-01-01T00:00:00Z\",\"title\":\"" + title + "\"" + more + "}";
    }

    private static String sensitive(String body) {
        return ",\"body\":\"" + body + "\",\"age\":" + NUMBER + ",\"names\":[\"" + CANARY + "\"],\"scan\":\"" + SCAN
                + "\",\"stranger\":\"" + CANARY + "\"";
    }

    private static String[] records() {
        return new String[] {
            record("a title", sensitive(CANARY)),
            record("a title", sensitive(CANARY)), // a duplicate
            record("b title", sensitive(CANARY + " b")),
            record("short", ",\"body\":\"x\",\"age\":" + NUMBER),
            record("cut", ",\"body\":\"" + CANARY),
            record("wrong", ",\"body\":\"" + CANARY + "\",\"age\":\"" + CANARY + "\""),
            record("range", ",\"body\":\"" + CANARY + "\",\"age\":" + NUMBER + "000"),
            record("ahead", sensitive(CANARY)).replace("2026-01-01", "9000-01-01"),
            CANARY,
            "[\"" + CANARY + "\"]",
            "",
        };
    }

    @Test
    void noFormOfAPreviewShowsAny() throws IOException {
        PreviewFolder folder = new PreviewFolder(directory);
        Path input = folder.records(records());
        for (List<String> form : List.of(List.<String>of(), List.of("--json"), List.of("--all", "--json"))) {
            String[] options = form.isEmpty() ? new String[] {"--all"} : form.toArray(String[]::new);
            Object[] arguments = new Object[options.length + 2];
            arguments[0] = "--input";
            arguments[1] = input;
            System.arraycopy(options, 0, arguments, 2, options.length);
            assertThat(folder.preview(arguments)).as(folder.err()).isZero();
        }
        assertThat(folder.out()).contains("int32", "list<string> of 1", "11 bytes", "string of 11 characters");
        assertThat(folder.out() + folder.err()).doesNotContain(CANARY, NUMBER, SCAN, "7f3a");
    }
}
