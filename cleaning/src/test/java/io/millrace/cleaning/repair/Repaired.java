package io.millrace.cleaning.repair;

import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.WorkedExample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a step of one text makes of it. */
final class Repaired {
    private Repaired() {}

    /** @param options name, value, name, value … */
    static String by(StepType<?> type, String text, Object... options) {
        List<Object> all = new ArrayList<>(List.of("fields", List.of("text")));
        all.addAll(Arrays.asList(options));
        Example example = Example.with(all.toArray()).given("text: string", text);
        List<?> rows = new WorkedExample(type, example).outcome(Services.NONE);
        return (String) ((List<?>) rows.get(0)).get(0);
    }
}
