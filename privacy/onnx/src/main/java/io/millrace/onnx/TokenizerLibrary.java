package io.millrace.onnx;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The native library behind the tokenizers. It comes from the plug-in's jars and from nowhere else. Each class loader has a copy
 * of its own, since a JVM loads a file for one class loader only, and a job that begins again has a new one.
 */
final class TokenizerLibrary {
    /** Without it the tokenizers look for newer files and report their use where they run on Amazon's machines. */
    private static final String OFFLINE = "ai.djl.offline";

    private static final String FOLDER = "ENGINE_CACHE_DIR";

    private static boolean loaded;

    private TokenizerLibrary() {}

    /** @throws Refusal if there is no room for temporary files, or no library for this kind of machine */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        System.setProperty(OFFLINE, "true");
        try {
            Path copy = Files.createTempDirectory("millrace-tokenizers");
            loadFrom(copy);
            loaded = true;
        } catch (IOException | RuntimeException | LinkageError failed) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the library of the tokenizers cannot be loaded here (" + failed.getMessage()
                            + "); leave the recognizer onnx out, or run on Linux, macOS or Windows of 64 bits with room"
                            + " for temporary files",
                    failed);
        }
    }

    /** Class loaders that load at the same time wait for each other: the property is one for all. */
    private static void loadFrom(Path copy) throws IOException {
        synchronized (System.class) {
            String before = System.setProperty(FOLDER, copy.toString());
            try {
                LibUtils.checkStatus();
            } finally {
                restore(before);
                delete(copy);
            }
        }
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty(FOLDER);
        } else {
            System.setProperty(FOLDER, before);
        }
    }

    /** What is loaded needs its file no more; where it cannot be deleted, it is left. */
    private static void delete(Path copy) throws IOException {
        List<Path> inner;
        try (Stream<Path> files = Files.walk(copy)) {
            inner = files.sorted(Comparator.reverseOrder()).toList();
        }
        inner.forEach(path -> path.toFile().delete());
    }
}
