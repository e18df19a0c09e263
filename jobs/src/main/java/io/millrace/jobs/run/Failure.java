package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.apache.flink.util.ExceptionUtils;
import org.apache.flink.util.StateMigrationException;

/** Why a job ended, told without a stack trace and without the text of exceptions that may hold values. */
final class Failure {
    private Failure() {}

    /** The refusal that ended a job, wherever it stands in the causes. */
    static Optional<Refusal> refusal(Throwable thrown) {
        ClassLoader loader = Failure.class.getClassLoader();
        return ExceptionUtils.findThrowableSerializedAware(thrown, Refusal.class, loader)
                .or(() -> ExceptionUtils.findThrowableSerializedAware(thrown, StateMigrationException.class, loader)
                        .map(Failure::otherSteps));
    }

    /** Rows that wait in a step that remembers are those of the schema that reached it. */
    private static Refusal otherSteps(StateMigrationException changed) {
        return new Refusal(
                Trouble.REFUSED,
                "the state holds rows of a step that remembers, with other fields than the pipeline file now gives it: go"
                        + " on with the file that it was saved under and drain it, then change the file",
                changed);
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
