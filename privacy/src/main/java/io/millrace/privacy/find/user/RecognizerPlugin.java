package io.millrace.privacy.find.user;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.privacy.find.Recognizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Brings a recognizer that Millrace has not, such as a model. Its jar names it in
 * {@code META-INF/services/io.millrace.privacy.find.user.RecognizerPlugin} and goes into {@code MILLRACE_PLUGINS}.
 */
public interface RecognizerPlugin {
    /** How pipeline files name it, as in {@code recognizers: {onnx: /models/names}}. */
    String name();

    /**
     * The types that it finds.
     *
     * @param place the file or folder that the pipeline file gives; it exists
     * @throws Refusal if nothing fit for use is there; the message says what is wrong and the way out
     */
    List<String> types(Path place);

    /** Reads what is there. The recognizer is shared between threads. @throws Refusal as above */
    Recognizer open(Path place);

    /** The plug-in of that name on the class path. @throws Refusal if a plug-in there does not load */
    static Optional<RecognizerPlugin> named(String name) {
        try {
            for (RecognizerPlugin plugin : ServiceLoader.load(RecognizerPlugin.class)) {
                if (plugin.name().equals(name)) {
                    return Optional.of(plugin);
                }
            }
            return Optional.empty();
        } catch (ServiceConfigurationError | LinkageError unfit) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "a recognizer on the class path does not load; build its jar for Java 17 and for this version of"
                            + " Millrace, and name all jars that it needs",
                    unfit);
        }
    }
}
