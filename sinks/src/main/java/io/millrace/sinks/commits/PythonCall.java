package io.millrace.sinks.commits;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The call that opens a dataset in Python as it stands. The data card lists every split that rows can get into (contract,
 * R2), and {@code datasets} refuses a card whose split has no file: until each has one, a split is named by its files.
 */
public record PythonCall(Root root) {
    /** The call; a root without a file has none that works. */
    public String text() {
        Set<String> filled = root.files().stream().map(FileEntry::split).collect(Collectors.toSet());
        List<String> splits =
                root.dataset().map(dataset -> dataset.split().splits()).orElse(List.of());
        if (filled.containsAll(splits)) {
            return "datasets.load_dataset(\"" + directory() + "\")";
        }
        String split = splits.stream().filter(filled::contains).findFirst().orElseThrow();
        return "datasets.load_dataset(\"parquet\", data_files=\"" + directory() + "/data/" + split
                + "/*.parquet\", split=\"" + split + "\")";
    }

    private String directory() {
        return root.layout().root().toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
