package io.millrace.jobs.run;

import io.millrace.core.Document;
import io.millrace.jobs.run.TestPipeline.Told;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The commands of the page about submitting, on a cluster of the tests: {@code flink} is Flink's own command line, {@code ./millrace}
 * the command in this process.
 */
record SubmitPage(FlinkCluster cluster, TestPipeline pipeline, Path jar, Path plugin) {
    private static final String PLUGINS = "MILLRACE_PLUGINS=";

    static List<String> commands() {
        return Document.of(Path.of("../docs/how-to/submit.md"))
                .commands()
                .lines()
                .toList();
    }

    /** @param job the one that the page calls JOB */
    Told run(String command, String job) throws Exception {
        String here = command.replace("jobs/target/" + jar.getFileName(), jar.toString())
                .replace("localhost:8081", cluster.address())
                .replace("/opt/steps/steps.jar", plugin.toString())
                .replace(
                        "/var/lib/millrace/support-chat",
                        pipeline.state().path().toString())
                .replace("JOB", job)
                .replace("-f pipeline.yaml", "-f " + pipeline.file());
        return here.startsWith("flink ") ? cluster.flink(words(here, "flink ")) : millrace(here);
    }

    private Told millrace(String command) throws Exception {
        String plugins = command.startsWith(PLUGINS) ? command.substring(PLUGINS.length(), command.indexOf(' ')) : "";
        String before = System.setProperty("millrace.plugins", plugins);
        try {
            String ours = plugins.isEmpty() ? command : command.substring(command.indexOf(' ') + 1);
            return pipeline.run(words(ours.replace("-f " + pipeline.file() + " ", ""), "./millrace run "));
        } finally {
            System.setProperty("millrace.plugins", before);
        }
    }

    private static String[] words(String command, String program) {
        if (!command.startsWith(program)) {
            throw new IllegalArgumentException("the page must say " + program + ", got " + command);
        }
        return Arrays.stream(command.substring(program.length()).split(" ", -1)).toArray(String[]::new);
    }
}
