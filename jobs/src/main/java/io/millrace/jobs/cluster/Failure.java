package io.millrace.jobs.cluster;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.apache.flink.util.ExceptionUtils;

/** Why a job ended, told without a stack trace and without the text of exceptions that may hold values. */
final class Failure {
    /** Flink's words for state that nothing in a job asks for. */
    private static final String NOT_IN_THE_JOB = "the operator is not available in the new program";

    private Failure() {}

    /** The refusal that ended a job, wherever it stands in the causes. */
    static Optional<Refusal> refusal(Throwable thrown) {
        ClassLoader loader = Failure.class.getClassLoader();
        return ExceptionUtils.findThrowableSerializedAware(thrown, Refusal.class, loader)
                .or(() -> ExceptionUtils.findThrowableWithMessage(thrown, NOT_IN_THE_JOB)
                        .map(Failure::stepGone));
    }

    private static Refusal stepGone(Throwable found) {
        return new Refusal(
                Trouble.REFUSED,
                "the state holds what a step remembers that is no longer in the pipeline file, or has another id there:"
                        + " go on with the file that it was saved under and drain it, then change the file",
                found);
    }

    /** One line about anything else. */
    static String text(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return ExceptionUtils.findThrowableSerializedAware(root, IOException.class, Failure.class.getClassLoader())
                .filter(Failure::isOfTheSystem)
                .map(trouble -> name(trouble) + ": " + trouble.getMessage())
                .orElse(name(root));
    }

    /** Such texts name files and states of devices, never records. */
    private static boolean isOfTheSystem(IOException trouble) {
        return trouble instanceof FileSystemException || trouble.getClass() == IOException.class;
    }

    private static String name(Throwable thrown) {
        if (thrown instanceof org.apache.flink.util.SerializedThrowable serialized) {
            return serialized.getOriginalErrorClassName();
        }
        return thrown.getClass().getSimpleName();
    }
}
