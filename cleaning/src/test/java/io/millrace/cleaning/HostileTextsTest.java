package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.millrace.core.StepType;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps that change texts take whatever comes: an output or a reason, in bounded time, never an exception. */
class HostileTextsTest {
    private static final List<String> PACKAGES = List.of("removal", "markup", "normal");
    private static final List<String> PARTS = List.of(
            "a",
            "@",
            "a@",
            "1.",
            "1:",
            "www.a(",
            "http://",
            "a-",
            "<div>",
            "<li>",
            "<!--",
            "&#",
            "\\",
            "%",
            "\\def\\a{",
            "\\section[",
            "/*",
            "|",
            "a|b\n",
            "\n",
            ".",
            "…",
            "\ud800",
            "\udc00",
            "\0",
            "\u200b",
            "😀",
            "中",
            "\t");
    private static final int LENGTH = 200_000;

    static Stream<StepType<?>> steps() {
        return new CleaningSteps().types().stream().filter(type -> PACKAGES.stream()
                .anyMatch(name -> type.settings().getPackageName().endsWith("cleaning." + name)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void onePartManyTimes(StepType<?> type) {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (String part : PARTS) {
                assertThat(changed(type, part.repeat(LENGTH / part.length()))).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("steps")
    void partsInAnyOrder(StepType<?> type) {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            assertThat(changed(type, text.toString())).isNotNull();
        }
    }

    private static String changed(StepType<?> type, String text) {
        return type.name().equals("replace_matches")
                ? Changed.text(type, text, "pattern", "(\\w+)*\\d")
                : Changed.text(type, text);
    }
}
