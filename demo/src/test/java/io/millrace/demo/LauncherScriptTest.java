package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code millrace} itself, in a checkout of nothing but it, with a Java that prints its command line. */
class LauncherScriptTest {
    private static final Path SCRIPT = Path.of("../millrace").toAbsolutePath().normalize();
    private static final List<String> TOOLS = List.of(
            "bash",
            "env",
            "dirname",
            "readlink",
            "find",
            "grep",
            "head",
            "sed",
            "cksum",
            "cut",
            "mkdir",
            "df",
            "awk",
            "touch",
            "tr",
            "cp",
            "mv",
            "rm",
            "sleep");

    @TempDir
    Path folder;

    private Path home;
    private Path java;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeACheckoutThatIsBuilt() throws IOException {
        home = Files.createDirectories(folder.resolve("a checkout"));
        Files.copy(SCRIPT, home.resolve("millrace"));
        Files.createDirectories(home.resolve("demo/target/lib"));
        Files.createFile(home.resolve("demo/target/lib/a.jar"));
        Files.createFile(jar());
        java = Files.createDirectories(folder.resolve("jdk/bin"));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            makeProgram(bin.resolve(tool), "#!/bin/sh\nexec " + tool(tool) + " \"$@\"\n");
        }
        environment.put("PATH", bin.toString());
        environment.put("JAVA_HOME", "");
    }

    private static Path tool(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static void makeProgram(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jar() {
        return home.resolve("demo/target/demo-0.1.0-SNAPSHOT.jar");
    }

    private void installJava(String version) throws IOException {
        String text = "#!/usr/bin/env bash\n[ \"$1\" = -version ] && echo 'openjdk version \"" + version
                + "\" 2025' >&2 && exit\nprintf '%s\\n' \"$@\"\n";
        makeProgram(java.resolve("java"), text);
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    }

    private Program millrace(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("millrace").toString()));
        command.addAll(List.of(arguments));
        return Program.run(command, folder.resolve("terminal"), environment, Duration.ofSeconds(30));
    }

    private void assertRefused(String... words) {
        Program refused = millrace("validate");
        assertThat(refused.printed().strip())
                .startsWith("millrace: ")
                .hasLineCount(1)
                .contains(words);
        assertThat(refused.exit()).isEqualTo(2);
    }

    private String archiveAskedFor() {
        String option = "-Dmillrace.archive=";
        return millrace("demo")
                .printed()
                .lines()
                .filter(line -> line.startsWith(option))
                .map(line -> line.substring(option.length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutJavaItSaysWhereToGetOne() {
        assertRefused("no Java found", "JDK 17", "JAVA_HOME");
    }

    @Test
    void anOldJavaIsNamed() throws IOException {
        installJava("11.0.22");
        assertRefused(java.resolve("java") + " is Java 11", "JDK 17");
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() {
        environment.put("JAVA_HOME", "/nowhere");
        assertRefused("JAVA_HOME is /nowhere");
    }

    @Test
    void aFirstBuildNeedsACompiler() throws IOException {
        installJava("17.0.15");
        Files.delete(jar());
        assertRefused("without a compiler", "JDK 17");
    }

    @Test
    void aPluginThatIsNotThereIsNamed() throws IOException {
        installJava("17.0.15");
        environment.put("MILLRACE_PLUGINS", jar() + ":/nowhere/steps.jar");
        assertRefused("MILLRACE_PLUGINS names /nowhere/steps.jar");
    }

    @Test
    void pluginsStandLastOnTheClassPathAndTheJobJarIsNamed() throws IOException {
        installJava("17.0.15");
        Path plugin = Files.createFile(folder.resolve("steps.jar"));
        environment.put("MILLRACE_PLUGINS", plugin.toString());
        assertThat(millrace("validate").printed().lines())
                .contains(
                        "-Dmillrace.plugins=" + plugin,
                        "-Dmillrace.job.jar=" + home.toRealPath() + "/jobs/target/jobs-0.1.0-SNAPSHOT-job.jar",
                        String.join(":", jar().toRealPath().toString(), lib() + "/a.jar", plugin.toString()));
    }

    private Path lib() throws IOException {
        return home.toRealPath().resolve("demo/target/lib");
    }

    @Test
    void aDemoMakesTheArchiveThatEveryCommandThenUsesUntilAJarIsNewer() throws IOException {
        installJava("17.0.15");
        Path archive = Files.createFile(Path.of(archiveAskedFor()));
        assertThat(millrace("validate").printed().lines()).contains("-XX:SharedArchiveFile=" + archive);
        assertThat(millrace("demo").printed())
                .contains("-XX:SharedArchiveFile=")
                .doesNotContain("-Dmillrace.archive=");
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(millrace("validate").printed()).doesNotContain("archive", "SharedArchiveFile");
        assertThat(Path.of(archiveAskedFor())).isEqualTo(archive).doesNotExist();
    }

    /** What stands for Maven; it lies where the checkout has Maven's wrapper. */
    private void installMaven(String text) throws IOException {
        installJava("17.0.15");
        makeProgram(java.resolve("javac"), "#!/bin/sh\n");
        makeProgram(home.resolve("mvnw"), "#!/bin/sh\n" + text);
        Files.createFile(home.resolve("demo/target/lib/old.jar"));
    }

    private List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(lib())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBuildThatFailsLeavesWhatIsThereAndTheNextCommandBuildsAgain() throws IOException {
        installMaven("echo 'no such class' >&2; exit 1\n");
        Program failed = millrace("--rebuild", "validate");
        assertThat(failed.exit()).isEqualTo(2);
        assertThat(failed.printed()).contains("no such class", "the build failed; its messages stand above.");
        assertThat(libraries()).containsExactly("a.jar", "old.jar");
        assertThat(jar()).exists();
        assertThat(millrace("validate").exit()).isEqualTo(2);
        makeProgram(home.resolve("mvnw"), "#!/bin/sh\n");
        assertThat(millrace("validate").printed()).contains("millrace: built in ", "validate");
        assertThat(millrace("validate").printed()).doesNotContain("built");
    }

    @Test
    void librariesThatNothingUsesAnyMoreGoAfterABuildThatWentWell() throws IOException {
        installMaven("test -f demo/target/lib/old.jar && touch demo/target/lib/new.jar\n"
                + "printf /some/where/a.jar:/some/where/new.jar >demo/target/libraries\n");
        assertThat(millrace("--rebuild", "validate").printed()).contains(lib() + "/a.jar:" + lib() + "/new.jar\n");
        assertThat(libraries()).containsExactly("a.jar", "new.jar");
    }

    @Test
    void aProcessThatRunsKeepsTheJarThatItHasOpen() throws IOException {
        installMaven("echo new >" + "demo/target/" + jar().getFileName() + "\n");
        Files.writeString(jar(), "old");
        try (InputStream open = Files.newInputStream(jar())) {
            assertThat(millrace("--rebuild", "validate").exit()).isZero();
            assertThat(open).hasContent("old");
        }
        assertThat(jar()).hasContent("new");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void whatEndsTheScriptEndsItsBuild(String signal, int code) throws Exception {
        installMaven("echo \"builds as $$.\"\nexec sleep 300\n");
        List<String> command = List.of(home.resolve("millrace").toString(), "--rebuild", "validate");
        try (Running script = Running.start(command, folder.resolve("terminal"), environment)) {
            long build = Long.parseLong(script.await("builds as (\\d+)\\."));
            long number = script.process().pid();
            new ProcessBuilder("kill", "-" + signal, Long.toString(number))
                    .start()
                    .waitFor();
            assertThat(script.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(script.process().exitValue()).isEqualTo(code);
            Awaitility.await().until(() -> ProcessHandle.of(build)
                    .filter(ProcessHandle::isAlive)
                    .isEmpty());
        }
        assertThat(libraries()).containsExactly("a.jar", "old.jar");
    }

    @Test
    void everyJavaHasAnArchiveOfItsOwn() throws IOException {
        installJava("17.0.15");
        String before = archiveAskedFor();
        installJava("17.0.16");
        assertThat(archiveAskedFor()).isNotEqualTo(before);
    }
}
