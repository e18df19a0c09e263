package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;

/** What the words before and after a place in a text speak for. */
final class Surroundings {
    private static final long CUES = Flag.SOCIAL_CUE
            | Flag.TAX_CUE
            | Flag.PASSPORT_CUE
            | Flag.LICENCE_CUE
            | Flag.VEHICLE_CUE
            | Flag.HEALTH_CUE
            | Flag.IDENTITY_CUE
            | Flag.COMPANY_CUE
            | Flag.POSTAL_CUE
            | Flag.VOTER_CUE
            | Flag.BIRTH_CUE;

    /** Words looked at before and after, symbols not counted, and of how many tokens at most. */
    private static final int WORDS_BEFORE = 8, WORDS_AFTER = 4, TOKENS_BEFORE = 20, TOKENS_AFTER = 8;

    private static final int COUNTER_WORDS = 3;

    /** So much of a run of a script without spaces is looked at, the part next to the place. */
    private static final int RUN = 12;

    private final View view;
    private final Tokens tokens;
    private final RuleSet named = new RuleSet();
    private final RuleSet topic = new RuleSet();
    private boolean counted;

    Surroundings(View view, Tokens tokens) {
        this.view = view;
        this.tokens = tokens;
    }

    /** Looks around the tokens from the first to the last. */
    void look(int first, int last) {
        named.clear();
        topic.clear();
        counted = false;
        lookBefore(first);
        lookAfter(last);
    }

    private void lookBefore(int first) {
        int words = 0;
        int end = Math.max(0, first - TOKENS_BEFORE);
        for (int token = first - 1; token >= end && words < WORDS_BEFORE; token--) {
            if (tokens.form(token) != Tokens.SYMBOL) {
                words++;
                counted |= words <= COUNTER_WORDS && tokens.has(token, Flag.COUNTER_CUE);
                take(token, words <= 2, true);
            }
        }
    }

    private void lookAfter(int last) {
        int words = 0;
        int end = Math.min(tokens.count(), last + 1 + TOKENS_AFTER);
        for (int token = last + 1; token < end && words < WORDS_AFTER; token++) {
            if (tokens.form(token) != Tokens.SYMBOL) {
                words++;
                take(token, words <= 1, false);
            }
        }
    }

    private void take(int token, boolean next, boolean before) {
        if (tokens.has(token, CUES)) {
            CueTable.Cue cue = Identifiers.CUES.of(tokens.text(token));
            if (cue != null) {
                named.addAll(cue.named());
                topic.addAll(cue.topic());
            }
        } else if (next && tokens.form(token) == Tokens.UNCASED) {
            Identifiers.CUES.addParts(part(token, before), named, topic);
        }
    }

    private String part(int token, boolean end) {
        int length = Math.min(RUN, tokens.length(token));
        int from = end ? tokens.end(token) - length : tokens.start(token);
        return view.text(from, from + length);
    }

    /** Adds what the end of a run within the same token says, as {@code 身份证} before digits does. */
    void addRun(int from, int to) {
        if (from < to) {
            Identifiers.CUES.addParts(view.text(Math.max(from, to - RUN), to), named, topic);
        }
    }

    Support support(int rule) {
        return named.has(rule) ? Support.WORD : topic.has(rule) ? Support.TOPIC : Support.NONE;
    }

    /** Whether nothing around speaks for any rule. */
    boolean isSilent() {
        return named.isEmpty() && topic.isEmpty();
    }

    /** A word before says that it is a part, an order, a version. */
    boolean isCounted() {
        return counted;
    }
}
