package io.millrace.privacy.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether the key files are still the same ones, without reading them: time, size, identity and mode of each. */
record Stamp(List<Map<String, Object>> files) {
    private static final String WATCHED = "lastModifiedTime,size,fileKey";

    static Stamp of(BundleFile file) {
        return new Stamp(List.of(
                attributes(file.kekFile().path()), attributes(file.file().path())));
    }

    private static Map<String, Object> attributes(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            return new TreeMap<>(Files.readAttributes(path, posix ? "posix:permissions," + WATCHED : WATCHED));
        } catch (IOException missing) {
            return Map.of();
        }
    }
}
