package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ChartFilesTest {
    private static final Path ROOT = Path.of("..");

    @TestFactory
    Stream<DynamicTest> everyFileSaysWhatTheCodeSays() {
        return ChartFiles.all().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> holds(file.getKey(), file.getValue())));
    }

    private static void holds(String name, String text) throws IOException {
        Path file = ROOT.resolve(name);
        if (Boolean.getBoolean("millrace.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s differs from the code; to mend it run %s", name, ChartFiles.WAY_OUT)
                .isEqualTo(text);
    }
}
