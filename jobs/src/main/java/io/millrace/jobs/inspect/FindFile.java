package io.millrace.jobs.inspect;

import io.millrace.core.Binder;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.DetectionSettings;
import java.nio.file.Path;
import java.util.Map;

/** A file of YAML with the options that a step takes as its {@code find}. */
public final class FindFile {
    private FindFile() {}

    /**
     * What is to be found.
     *
     * @param environment for <code>${NAME}</code> in the file
     * @throws Refusal if the file cannot be read, or with every mistake in it, each on its own line with line number
     */
    public static DetectionSettings read(Path file, Map<String, String> environment) {
        PipelineFile find = PipelineFile.read(file, environment);
        if (find.isReadable()) {
            DetectionSettings settings = new Binder(find.problems()).bind(DetectionSettings.class, find.root(), "");
            if (settings != null) {
                new Detection(settings, find::problem);
            }
            if (find.mistakes().isEmpty()) {
                return settings;
            }
        }
        throw new Refusal(Trouble.INVALID, find.mistakesText());
    }
}
