package io.millrace.sinks.commits;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The call that opens a dataset in Python as it stands. It names the files of each split that has some: what {@code
 * datasets} makes of a directory alone it finds again in its cache by the directory's last name, however the dataset has
 * grown since, and it refuses a data card with a split that has no file.
 */
public record PythonCall(Root root) {
    /** The call; a root without a file has none that works. */
    public String text() {
        List<String> splits =
                root.files().stream().map(FileEntry::split).distinct().sorted().toList();
        String files = splits.stream()
                .map(split -> "\"" + split + "\": \"" + files(split) + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
        return "datasets.load_dataset(\"parquet\", data_files=" + files + ")";
    }

    private String files(String split) {
        return root.name().replace("\\", "\\\\").replace("\"", "\\\"") + "/data/" + split + "/*.parquet";
    }
}
