package io.millrace.jobs.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dataset, a state and rejects lie apart; HERE is the directory in which the test runs. */
class PlaceCheckTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @ParameterizedTest
    @CsvSource({
        "out, HERE/out/state, rejects, run.state",
        "HERE/out, HERE/x/../out, rejects, run.state",
        "HERE/out, HERE/state, out/rejects, rejects.files.path",
        "out, HERE/state, HERE/out, rejects.files.path",
        "./state/out, HERE/state, rejects, sink.parquet.path",
        "file:HERE/state/out, HERE/state, rejects, sink.parquet.path",
    })
    void whatLiesInAnotherIsRefused(String dataset, String state, String rejects, String option) {
        assertThat(mistakes(dataset, state, rejects))
                .singleElement()
                .asString()
                .contains(" " + option + ": lies in the ")
                .endsWith("choose a directory outside");
    }

    @ParameterizedTest
    @CsvSource({"out, HERE/out.work/state, out.work/rejects", "HERE/a/out, HERE/a/state, a", "a, HERE/ab, HERE/abc"})
    void whatLiesApartIsFine(String dataset, String state, String rejects) {
        assertThat(mistakes(dataset, state, rejects)).isEmpty();
    }

    private static List<String> mistakes(String dataset, String state, String rejects) {
        return new PipelineText()
                .replace("/data/support-chat", here(dataset))
                .replace("file:///var/lib/millrace/support-chat", "file://" + here(state))
                .replace(
                        "kafka: {topic: support-chat.rejects, payload: reference}",
                        "files: {path: " + here(rejects) + "}")
                .mistakes();
    }

    private static String here(String path) {
        return path.replace("HERE", HERE.toString());
    }
}
