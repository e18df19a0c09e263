package io.millrace.jobs.reference;

import io.millrace.core.OptionSpec;
import io.millrace.jobs.file.FieldSettings;
import io.millrace.jobs.file.PipelineSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Every option of the pipeline file. */
public final class PipelinePage {
    private final Markdown page = new Markdown("The pipeline file");

    String text() {
        page.paragraph("One YAML file says all of a pipeline. Keys that are not listed here are refused. `${NAME}` and"
                + " `${NAME:-fallback}` are filled in from the environment, `$${` is a plain `${`. Secrets never stand in"
                + " the file: write `file:PATH`, which is read where it is used. `millrace validate -f FILE` tells all"
                + " mistakes at once; `pipeline.schema.json` beside this page is the same for editors.");
        page.code("yaml", example());
        section("pipeline file", "", PipelineSpec.class);
        page.paragraph("## schema.fields.NAME");
        OptionTable.append(page, FieldSettings.class);
        return page.text();
    }

    /** A whole pipeline that is right: see its test. */
    public static String example() {
        try (InputStream in = PipelinePage.class.getResourceAsStream("example.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void section(String title, String path, Class<?> record) {
        page.paragraph("## " + title);
        OptionTable.append(page, record);
        for (OptionSpec spec : OptionSpec.of(record)) {
            if (spec.type() instanceof Class<?> inner && inner.isRecord()) {
                String below = path.isEmpty() ? spec.name() : path + "." + spec.name();
                section(below, below, inner);
            }
        }
    }
}
