package io.millrace.privacy.find.user;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds words and phrases of lists of the user, without regard to case, accents and what stands between the words of a
 * phrase; with edits allowed also misspelt ones.
 */
public final class UserWords implements Recognizer {
    /** Words of a phrase, at most. */
    public static final int MOST_WORDS = 16;

    private static final double EXACT = 0.9;
    private static final double MISSPELT = 0.7;

    /** @param type what it is; {@code words} in small letters */
    private record Phrase(String type, List<String> words) {}

    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final int edits;

    /** @param edits how many letters of a word of five letters or more may differ; two only from ten letters on */
    public UserWords(int edits) {
        this.edits = edits;
    }

    /** @param words the phrase as a view reads it: folded, split into its tokens; in small letters; not empty */
    public void add(String type, List<String> words) {
        types.add(type);
        Phrase phrase = new Phrase(type, List.copyOf(words));
        String first = words.get(0);
        Edits.deletions(first, Edits.allowed(first.length(), edits), spelling -> byFirstWord
                .computeIfAbsent(spelling, key -> new ArrayList<>(1))
                .add(phrase));
    }

    @Override
    public List<String> types() {
        return List.copyOf(types);
    }

    @Override
    public void find(Reading reading, Findings findings) {
        if (byFirstWord.isEmpty()) {
            return;
        }
        for (int token = 0; token < reading.tokens().count(); token++) {
            find(token, reading.tokens(), findings);
        }
    }

    private void find(int token, Tokens tokens, Findings findings) {
        if (tokens.length(token) > Edits.LONGEST) {
            return;
        }
        String word = lower(tokens, token);
        Set<Phrase> near = new LinkedHashSet<>();
        Edits.deletions(
                word,
                Edits.allowed(word.length(), edits),
                spelling -> near.addAll(byFirstWord.getOrDefault(spelling, List.of())));
        near.forEach(phrase -> match(phrase, token, tokens, findings));
    }

    private void match(Phrase phrase, int token, Tokens tokens, Findings findings) {
        int apart = 0;
        for (int at = 0; at < phrase.words.size(); at++) {
            int distance = token + at < tokens.count() ? distance(phrase.words.get(at), tokens, token + at) : -1;
            if (distance < 0) {
                return;
            }
            apart += distance;
        }
        int last = token + phrase.words.size() - 1;
        findings.add(
                tokens.start(token),
                tokens.end(last),
                phrase.type,
                apart == 0 ? EXACT : MISSPELT,
                "user.words",
                apart == 0 ? "a list of the user" : "a list of the user, misspelt");
    }

    /** How far the token is from the word; -1 if too far. */
    private int distance(String word, Tokens tokens, int token) {
        if (tokens.length(token) > Edits.LONGEST) {
            return -1;
        }
        String there = lower(tokens, token);
        if (there.equals(word)) {
            return 0;
        }
        int allowed = Math.min(Edits.allowed(word.length(), edits), Edits.allowed(there.length(), edits));
        int distance = allowed == 0 ? Integer.MAX_VALUE : Edits.distance(word, there);
        return distance <= allowed ? distance : -1;
    }

    private static String lower(Tokens tokens, int token) {
        return tokens.text(token).toLowerCase(Locale.ROOT);
    }
}
