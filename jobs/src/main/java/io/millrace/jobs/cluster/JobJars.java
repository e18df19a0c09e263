package io.millrace.jobs.cluster;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The jars that a cluster needs to run a job, as the launcher names them. */
public final class JobJars {
    private static final String JOB = "millrace.job.jar";
    private static final String PLUGINS = "millrace.plugins";

    private JobJars() {}

    /**
     * The job jar first, then those of plugins.
     *
     * @throws Refusal if no launcher has named the job jar
     */
    public static List<Path> sent() {
        String job = System.getProperty(JOB);
        if (job == null) {
            throw new Refusal(
                    Trouble.INVALID,
                    "--target needs the job jar: start through the script ./millrace, or name the jar with -D" + JOB
                            + "=PATH");
        }
        List<Path> jars = new ArrayList<>(List.of(Path.of(job)));
        Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty(PLUGINS, ""))
                .filter(jar -> !jar.isEmpty())
                .map(Path::of)
                .forEach(jars::add);
        return jars;
    }
}
