package io.millrace.cleaning;

import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.WorkedExample;
import java.util.List;
import java.util.stream.Stream;

/** What a step makes of one text. */
public final class Changed {
    private Changed() {}

    /**
     * The text that comes out, or the reason for which it is rejected.
     *
     * @param options name, value, name, value …
     */
    public static String text(StepType<?> type, String text, Object... options) {
        Object outcome = example(type, text, options).outcome(Services.NONE).get(0);
        return (String) (outcome instanceof List<?> row ? row.get(0) : outcome);
    }

    /** What is wrong with the options. */
    public static List<String> mistakes(StepType<?> type, Object... options) {
        return example(type, "", options).mistakes();
    }

    private static WorkedExample example(StepType<?> type, String text, Object... options) {
        Object[] all = Stream.concat(Stream.of("fields", List.of("text")), Stream.of(options))
                .toArray();
        return new WorkedExample(type, Example.with(all).given("text: string", text));
    }
}
