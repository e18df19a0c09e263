package io.millrace.jobs.run;

import io.millrace.jobs.flink.TestSteps;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;

/** The job jar that the build has made, and a jar of a user's steps. */
final class JobJar {
    private JobJar() {}

    /** Skips the test where none was built. */
    static Path built() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            List<Path> jars =
                    built.filter(path -> path.toString().endsWith("-job.jar")).toList();
            Assumptions.assumeThat(jars)
                    .as("no job jar was built: -Dshade.skip was given")
                    .hasSize(1);
            return jars.get(0).toAbsolutePath();
        }
    }

    /** {@link TestSteps} as a plugin that a cluster does not know. */
    static Path plugin(Path jar) throws IOException {
        Path classes = Path.of("target/test-classes");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> found = Files.list(classes.resolve("io/millrace/jobs/flink"))) {
            for (Path part : found.filter(path -> path.getFileName().toString().startsWith("TestSteps"))
                    .toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(part).toString()));
                Files.copy(part, out);
            }
        }
        return jar;
    }
}
