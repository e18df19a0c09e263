package io.millrace.cleaning.text.spacy;

import io.millrace.cleaning.text.Spans;

/**
 * spaCy's last pass: exceptions that were split by rule, because they stood in the midst of a chunk, are put together again
 * ({@code Tokenizer._apply_special_cases}). Tokens are compared without the spaces between them, so that what only looks
 * like an exception may stand in the way of a shorter one. Immutable.
 */
final class Rejoining {
    static final Rejoining ENGLISH = new Rejoining(Exceptions.ENGLISH);

    private static final int ROOT = 0;
    private static final int ASCII = 0x7f;

    private final Exceptions exceptions;
    /** The tree of token sequences: from node and token to the next node, with a flag where a sequence ends. */
    private final TextTable tree = new TextTable();
    /** Which characters two tokens begin with that may begin a sequence, by their low seven bits. */
    private final boolean[] pairs = new boolean[(ASCII + 1) * (ASCII + 1)];

    private int nodes = 1;

    private Rejoining(Exceptions exceptions) {
        this.exceptions = exceptions;
        for (String exception : exceptions.words().keySet()) {
            Spans tokens = Splitter.split(exception.toCharArray(), Exceptions.NONE);
            if (tokens.size() > 1) {
                add(tokens);
            }
        }
    }

    private void add(Spans tokens) {
        pairs[pair(tokens, 0)] = true;
        int node = ROOT;
        for (int i = 0; i < tokens.size(); i++) {
            int found = next(node, tokens, i);
            int next = found < 0 ? 2 * nodes++ : found;
            tree.put(node, tokens.text(i), i == tokens.size() - 1 ? next | 1 : next);
            node = next & ~1;
        }
    }

    private int next(int node, Spans tokens, int index) {
        return tree.get(node, tokens.chars(), tokens.start(index), tokens.end(index));
    }

    private static int pair(Spans tokens, int first) {
        char[] chars = tokens.chars();
        return (chars[tokens.start(first)] & ASCII) * (ASCII + 1) + (chars[tokens.start(first + 1)] & ASCII);
    }

    /** The tokens with every exception among them put together, or rather split, as it is listed. */
    Spans apply(Spans tokens) {
        TokenRuns matches = new TokenRuns();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (pairs[pair(tokens, i)]) {
                find(tokens, i, matches);
            }
        }
        return matches.isEmpty() ? tokens : rejoined(tokens, matches.apart());
    }

    private void find(Spans tokens, int first, TokenRuns matches) {
        int node = ROOT;
        for (int i = first; i < tokens.size(); i++) {
            int next = next(node, tokens, i);
            if (next < 0) {
                return;
            }
            if ((next & 1) != 0) {
                matches.add(first, i + 1);
            }
            node = next & ~1;
        }
    }

    private Spans rejoined(Spans tokens, TokenRuns matches) {
        Spans.Builder result = new Spans.Builder(tokens.chars());
        int done = 0;
        for (int i = 0; i < matches.size(); i++) {
            copy(tokens, done, matches.start(i), result);
            int start = tokens.start(matches.start(i));
            int[] lengths = exceptions.find(tokens.chars(), start, tokens.end(matches.end(i) - 1));
            if (lengths == null) {
                copy(tokens, matches.start(i), matches.end(i), result);
            } else {
                Exceptions.add(start, lengths, result);
            }
            done = matches.end(i);
        }
        copy(tokens, done, tokens.size(), result);
        return result.build();
    }

    private static void copy(Spans tokens, int from, int to, Spans.Builder result) {
        for (int i = from; i < to; i++) {
            result.add(tokens.start(i), tokens.end(i));
        }
    }
}
