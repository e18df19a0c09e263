package io.millrace.jobs.plan;

import io.millrace.jobs.file.PipelineFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** That dataset, state and rejects lie apart, however their paths are written. */
final class PlaceCheck {
    private static final String DATASET = "sink.parquet.path";
    private static final String STATE = "run.state";
    private static final String REJECTS = "rejects.files.path";

    private final PipelineFile file;

    PlaceCheck(PipelineFile file) {
        this.file = file;
    }

    void check() {
        refuse(REJECTS, DATASET, "the dataset");
        if (isInside(STATE, DATASET)) {
            refuse(STATE, DATASET, "the dataset");
        } else {
            refuse(DATASET, STATE, "the state directory");
        }
    }

    private void refuse(String inner, String outer, String what) {
        if (isInside(inner, outer)) {
            file.problem(
                    inner,
                    "lies in " + what + " (" + outer + ": " + place(outer).orElseThrow()
                            + "), where nothing else may lie; choose a directory outside");
        }
    }

    private boolean isInside(String inner, String outer) {
        Optional<Path> around = place(outer);
        return around.isPresent()
                && place(inner).filter(path -> path.startsWith(around.get())).isPresent();
    }

    private Optional<Path> place(String option) {
        return file.text(option)
                .flatMap(PlaceCheck::local)
                .map(Path::toAbsolutePath)
                .map(Path::normalize);
    }

    /** The path of a {@code file:} URI, or of a text that is no URI. */
    private static Optional<Path> local(String text) {
        if (text.startsWith("file:")) {
            return ofUri(text);
        }
        try {
            return text.matches("[a-z0-9]{2,}:.*") ? Optional.empty() : Optional.of(Path.of(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** The path of a {@code file:} URI without a host. */
    static Optional<Path> ofUri(String text) {
        try {
            URI uri = URI.create(text);
            boolean isFile = "file".equals(uri.getScheme()) && uri.getAuthority() == null;
            return isFile ? Optional.ofNullable(uri.getPath()).map(Path::of) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
