package io.millrace.cleaning.duplicates;

import io.millrace.core.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Runs of pieces that stand in a text twice, or that were seen before. For one thread.
 *
 * @param span how many pieces a run has
 * @param countsOwn whether what stands twice in one text is a repeat the second time
 * @param recipe of all keys; those of another are other keys
 */
record RepeatedRuns(int span, boolean countsOwn, byte[] recipe, MessageDigest digest) {
    private static final int LENGTH = 16;

    static RepeatedRuns of(int span, boolean countsOwn, String recipe) {
        try {
            byte[] named = recipe.getBytes(StandardCharsets.UTF_8);
            return new RepeatedRuns(span, countsOwn, named, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The distinct keys of the runs. */
    List<Bytes> keys(Pieces pieces) {
        return runs(pieces.compared()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What is left of the text without the pieces of repeated runs; the very text if there are none. */
    String without(String text, Pieces pieces, Set<Bytes> seen) {
        Set<Bytes> own = new HashSet<>();
        List<String> left = new ArrayList<>();
        List<Bytes> runs = runs(pieces.compared());
        int goneUntil = 0;
        for (int i = 0; i < pieces.written().size(); i++) {
            Bytes run = i < runs.size() ? runs.get(i) : null;
            if (run != null && (seen.contains(run) | (!own.add(run) && countsOwn))) {
                goneUntil = i + span;
            }
            if (i >= goneUntil) {
                left.add(pieces.written().get(i));
            }
        }
        return goneUntil == 0 ? text : String.join(pieces.joint(), left);
    }

    /** The key of the run that begins with each piece; null for one that is blank. */
    private List<Bytes> runs(List<String> compared) {
        List<Bytes> runs = new ArrayList<>();
        for (int i = 0; i + span <= compared.size(); i++) {
            String run = span == 1 ? compared.get(i) : String.join(" ", compared.subList(i, i + span));
            runs.add(run.isBlank() ? null : key(run));
        }
        return runs;
    }

    private Bytes key(String run) {
        digest.update(recipe);
        byte[] made = digest.digest(run.getBytes(StandardCharsets.UTF_8));
        return Bytes.owning(Arrays.copyOf(made, LENGTH));
    }
}
