package io.millrace.sinks.commits;

import io.millrace.sinks.stores.LocalStore;
import io.millrace.sinks.stores.Scratch;
import java.nio.file.Path;

/** The files of a root in a directory of the test. */
record LocalRoot(Path root) {
    LocalStore store() {
        return new LocalStore(root);
    }

    Path file(String path) {
        return root.resolve(path);
    }

    Path commit(long seq) {
        return file(RootLayout.commit(seq));
    }

    Path snapshot(String id) {
        return file(RootLayout.snapshot(id));
    }

    Path tag(String name) {
        return file(RootLayout.tag(name));
    }

    Path dataset() {
        return file(RootLayout.DATASET);
    }

    Path erasures() {
        return file(RootLayout.ERASURES);
    }

    Path data() {
        return file(RootLayout.DATA);
    }

    Path tmp() {
        return file(Scratch.DIRECTORY);
    }

    Path scratch(String name) {
        return file(Scratch.path(name));
    }
}
