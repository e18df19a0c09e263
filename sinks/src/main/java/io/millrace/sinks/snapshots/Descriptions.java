package io.millrace.sinks.snapshots;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.commits.Croissant;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What data card and Croissant file say of LATEST: its splits and its version (contract, R2 and R3). What people wrote
 * in them stays.
 */
record Descriptions(Store store) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern FRONT = Pattern.compile("\\A---\\r?\\n(.*?\\n)---\\r?\\n", Pattern.DOTALL);
    /** The key and the lines that belong to it. */
    private static final Pattern CONFIGS = Pattern.compile("(?m)^configs:.*\\r?\\n(?:[ \\t-].*\\r?\\n)*");

    /** @param latest what LATEST names now */
    void write(Snapshot latest) {
        Place place = new Place(store);
        byte[] dataset =
                store.read(RootLayout.DATASET).orElseThrow(() -> place.damaged(RootLayout.DATASET, "is missing"));
        try {
            List<String> splits = splits(latest, dataset);
            String version = (1 + erasures(place)) + "." + (1 + latest.commit()) + ".0";
            replace(RootLayout.CROISSANT, croissant(Croissant.of(dataset, splits, version), isLive(place)));
            replace(RootLayout.CARD, card(splits));
        } catch (IOException wrong) {
            throw place.damaged(RootLayout.DATASET, wrong.getMessage());
        }
    }

    private void replace(String path, byte[] content) {
        if (!store.read(path).map(old -> java.util.Arrays.equals(old, content)).orElse(false)) {
            store.replace(path, content);
        }
    }

    /** Those of which it lists files; all that rows can get into while it lists none. */
    private static List<String> splits(Snapshot latest, byte[] dataset) throws IOException {
        if (!latest.splits().isEmpty()) {
            return List.copyOf(latest.splits());
        }
        List<String> splits = new ArrayList<>();
        MAPPER.readTree(dataset).path("split_rule").path("weights").forEach(weight -> {
            if (weight.path(1).intValue() > 0) {
                splits.add(weight.path(0).asText());
            }
        });
        return splits;
    }

    private static long erasures(Place place) {
        return place.names(RootLayout.ERASURES).stream()
                .flatMap(id ->
                        place
                                .read(RootLayout.ERASURES + "/" + id + ".json", node -> node.path("state")
                                        .asText())
                                .stream())
                .filter("done"::equals)
                .count();
    }

    private static boolean isLive(Place place) {
        return place.read(
                        RootLayout.commit(0),
                        node -> !node.path("kind").asText().equals("seal"))
                .orElse(true);
    }

    private byte[] croissant(ObjectNode made, boolean isLive) {
        ObjectNode document = made;
        Optional<byte[]> there = store.read(RootLayout.CROISSANT);
        try {
            if (there.isPresent() && MAPPER.readTree(there.get()) instanceof ObjectNode old) {
                document = old;
                document.set("distribution", made.get("distribution"));
                document.set("recordSet", made.get("recordSet"));
                document.set("version", made.get("version"));
            }
        } catch (IOException broken) {
            document = made;
        }
        return SnapshotJson.bytes(document.put("isLiveDataset", isLive));
    }

    private byte[] card(List<String> splits) {
        StringBuilder configs = new StringBuilder("configs:\n- config_name: default\n  data_files:\n");
        for (String split : splits) {
            configs.append("  - split: ").append(split).append('\n');
            configs.append("    path: data/").append(split).append("/*.parquet\n");
        }
        String text = store.read(RootLayout.CARD)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        Matcher front = FRONT.matcher(text);
        if (!front.find()) {
            return ("---\n" + configs + "---\n" + text).getBytes(StandardCharsets.UTF_8);
        }
        String others = CONFIGS.matcher(front.group(1)).replaceAll("");
        return ("---\n" + others + configs + "---\n" + text.substring(front.end())).getBytes(StandardCharsets.UTF_8);
    }
}
