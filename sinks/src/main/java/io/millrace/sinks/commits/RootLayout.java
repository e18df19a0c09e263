package io.millrace.sinks.commits;

import java.nio.file.Path;

/** Where everything lies in a dataset's directory: contract, section 1. */
public record RootLayout(Path root) {
    public Path dataset() {
        return inside("dataset.json");
    }

    public Path commits() {
        return inside("commits");
    }

    public Path commit(long seq) {
        return commits().resolve(String.format("%020d.json", seq));
    }

    public Path snapshot(String id) {
        return inside("snapshots").resolve(id + ".json");
    }

    public Path tag(String name) {
        return inside("tags").resolve(name + ".json");
    }

    public Path erasures() {
        return inside("erasures");
    }

    public Path tmp() {
        return inside("tmp");
    }

    /** A scratch file of a writer. */
    public Path scratch(String name) {
        return tmp().resolve(name);
    }

    public Path data() {
        return root.resolve("data");
    }

    /** A file by its path relative to the root. */
    public Path file(String path) {
        return root.resolve(path);
    }

    public Path card() {
        return root.resolve("README.md");
    }

    public Path croissant() {
        return root.resolve("croissant.json");
    }

    private Path inside(String name) {
        return root.resolve(".millrace").resolve(name);
    }
}
