package io.millrace.privacy.find.user;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A tree of phrases: which words may come next, and the types of the phrases that end here. */
final class Phrases {
    /** A word that may come next, and how phrases go on behind it. */
    record Next(String word, Phrases phrases) {}

    private final int edits;
    private final Map<String, Next> words = new HashMap<>(2);
    private final Map<String, List<Next>> spellings = new HashMap<>(2);
    private final Set<String> types = new HashSet<>(2);

    /** @param edits how many a long word may have */
    Phrases(int edits) {
        this.edits = edits;
    }

    void add(String type, List<String> phrase) {
        Phrases at = this;
        for (String word : phrase) {
            at = at.words.computeIfAbsent(word, at::next).phrases;
        }
        at.types.add(type);
    }

    private Next next(String word) {
        Next next = new Next(word, new Phrases(edits));
        int allowed = Edits.allowed(word, edits);
        if (allowed > 0) {
            Edits.spellings(word, allowed, spelling -> spellings
                    .computeIfAbsent(spelling, key -> new ArrayList<>(1))
                    .add(next));
        }
        return next;
    }

    Set<String> types() {
        return types;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What goes on with exactly this word, or null. */
    Phrases with(String word) {
        Next next = words.get(word);
        return next == null ? null : next.phrases;
    }

    /**
     * Gives what goes on with a word that is misspelt so.
     *
     * @param looks is told of each comparison, in characters
     */
    void near(String word, IntConsumer looks, Consumer<Phrases> taker) {
        int allowed = spellings.isEmpty() ? 0 : Edits.allowed(word, edits);
        if (allowed == 0) {
            return;
        }
        Set<Next> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Edits.spellings(word, allowed, spelling -> {
            for (Next next : spellings.getOrDefault(spelling, List.of())) {
                boolean isNew = seen.add(next);
                looks.accept(isNew ? word.length() : 1);
                if (isNew && isNear(word, next.word)) {
                    taker.accept(next.phrases);
                }
            }
        });
    }

    private boolean isNear(String word, String listed) {
        int most = Math.min(Edits.allowed(word, edits), Edits.allowed(listed, edits));
        return !word.equals(listed) && Distance.between(word, listed, most) <= most;
    }
}
