package io.millrace.sinks.commits;

import io.millrace.sinks.stores.Store;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What people and catalogues read about a dataset: {@code README.md} and {@code croissant.json} (contract, R2 and R3).
 *
 * @param description free text, or null
 * @param license as in {@code cc-by-4.0}, or null
 * @param published when the root was made
 */
public record DataCard(String description, String license, Instant published) {
    /** The version of a root without snapshots and erasures. */
    static final String FIRST_VERSION = "1.0.0";

    void writeIfAbsent(DatasetFile dataset, Store store) {
        List<String> splits = dataset.split().splits();
        if (store.size(RootLayout.CARD).isEmpty()) {
            store.putIfAbsent(RootLayout.CARD, readme(dataset, splits));
        }
        if (store.size(RootLayout.CROISSANT).isEmpty()) {
            store.putIfAbsent(RootLayout.CROISSANT, croissant(dataset, splits));
        }
    }

    private byte[] croissant(DatasetFile dataset, List<String> splits) {
        return ManifestJson.bytes(new Croissant(dataset, this, splits, FIRST_VERSION).document());
    }

    private byte[] readme(DatasetFile dataset, List<String> splits) {
        StringBuilder text = new StringBuilder("---\n");
        if (license != null) {
            text.append("license: ").append(ManifestJson.tree(license)).append('\n');
        }
        text.append("configs:\n- config_name: default\n  data_files:\n");
        for (String split : splits) {
            text.append("  - split: ").append(split).append('\n');
            text.append("    path: data/").append(split).append("/*.parquet\n");
        }
        text.append("---\n# ").append(dataset.name()).append("\n\n");
        if (description != null) {
            text.append(description.strip()).append("\n\n");
        }
        appendColumns(dataset, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void appendColumns(DatasetFile dataset, StringBuilder text) {
        text.append("| column | feature | ciphertext |\n|---|---|---|\n");
        dataset.columns().forEach((column, feature) -> text.append("| `")
                .append(column)
                .append("` | `")
                .append(feature.replace("|", "\\|"))
                .append("` | ")
                .append(dataset.ciphertext().getOrDefault(column, ""))
                .append(" |\n"));
    }
}
