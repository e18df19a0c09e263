package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.sinks.snapshots.ListedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Entries of files in commits and snapshots: contract, section 4. */
final class Entries {
    private static final Set<String> FIELDS = Set.of("path", "bytes", "sha256", "rows", "row_groups");

    private Entries() {}

    /** @param more fields that it has beside those of every entry */
    static boolean isGood(JsonNode file, Set<String> more) {
        Set<String> fields = new TreeSet<>(FIELDS);
        fields.addAll(more);
        Set<String> given = new HashSet<>();
        file.fieldNames().forEachRemaining(given::add);
        given.remove("x");
        return given.equals(fields)
                && Names.isData(file.get("path").asText())
                && file.get("sha256").asText().matches(Names.HASH)
                && file.get("bytes").longValue() > 0
                && hasRows(file)
                && (!file.has("source") || Offsets.areGood(file.get("source")));
    }

    private static boolean hasRows(JsonNode file) {
        long sum = 0;
        for (JsonNode rows : file.get("row_groups")) {
            if (rows.longValue() <= 0) {
                return false;
            }
            sum += rows.longValue();
        }
        return sum > 0 && sum == file.get("rows").longValue();
    }

    /** The pieces have names of their own, and fewer bytes than the file. */
    static boolean hasGoodPieces(JsonNode file) {
        Set<String> names = new HashSet<>();
        long sum = 0;
        for (JsonNode piece : file.path("x").path("pieces")) {
            long bytes = piece.path(1).longValue();
            if (bytes <= 0
                    || !piece.path(0).asText().matches(Names.NAME)
                    || !names.add(piece.path(0).asText())) {
                return false;
            }
            sum += bytes;
        }
        return names.isEmpty() || sum < file.get("bytes").longValue();
    }

    static ListedFile listed(JsonNode file) {
        List<Long> groups = new ArrayList<>();
        file.get("row_groups").forEach(rows -> groups.add(rows.longValue()));
        return new ListedFile(
                file.get("path").textValue(),
                file.get("bytes").longValue(),
                file.get("sha256").textValue(),
                file.get("rows").longValue(),
                groups);
    }
}
