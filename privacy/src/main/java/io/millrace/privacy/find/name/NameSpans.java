package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Joins words of the same label to names. */
final class NameSpans {
    /** A lone ordinary word with a capital is a name only by so much more of weights. */
    private static final int DOUBT = 120;

    /** Letters of a legal form that is written with a stop, such as {@code Corp.}. */
    private static final int LONGEST_SHORTENED = 4;

    private static final long ORDINARY = Flag.COMMON_WORD | Flag.VERB | Flag.NUMBER_WORD | Flag.MONTH | Flag.WEEKDAY;

    private final Context context;
    private final Tokens tokens;
    private final List<Name> names = new ArrayList<>();

    NameSpans(Context context) {
        this.context = context;
        this.tokens = context.tokens;
    }

    Tokens tokens() {
        return tokens;
    }

    List<Name> names() {
        return names;
    }

    void add(Run run, Tagger tagger) {
        int at = 0;
        while (at < run.length) {
            int end = at + 1;
            while (end < run.length && tagger.labels[end] == tagger.labels[at] && joins(run, end, tagger.labels[at])) {
                end++;
            }
            if (tagger.labels[at] != 0) {
                add(run, at, end, tagger);
            }
            at = end;
        }
    }

    /** Two people with a preposition between them are two; {@code Bank of Cyprus} is one. */
    private boolean joins(Run run, int at, byte label) {
        for (int between = run.words[at - 1] + 1; between < run.words[at]; between++) {
            if (label == Label.PERSON.ordinal()
                    && tokens.isLetters(between)
                    && !tokens.has(between, Flag.NAME_PARTICLE)) {
                return false;
            }
        }
        return true;
    }

    private void add(Run run, int from, int to, Tagger tagger) {
        int margin = Integer.MIN_VALUE;
        for (int at = from; at < to; at++) {
            margin = Math.max(margin, tagger.margins[at]);
        }
        int first = run.words[from], last = run.words[to - 1];
        if (to - from == 1 && tokens.has(first, ORDINARY) && (margin < DOUBT || isOnlyBeginning(first))) {
            return;
        }
        names.add(new Name(first, end(last), to - from, Label.of(tagger.labels[from]), margin));
    }

    /** {@code Summer opened}: what follows must speak for a name, as in {@code Summer, come here} and {@code Hope lost her key}. */
    private boolean isOnlyBeginning(int word) {
        boolean called = tokens.form(word) == Tokens.CAPITALIZED && context.isStart(word);
        return called && tokens.isLetters(word + 1) && !context.endsLine(word) && context.pronoun(word) == 0;
    }

    /** The stop of {@code Inc.} is part of it, that after {@code GmbH} ends a sentence. */
    private int end(int last) {
        boolean stop = tokens.isSymbol(last + 1, '.') && tokens.gap(last + 1) == Tokens.NOTHING;
        boolean shortened = tokens.form(last) == Tokens.CAPITALIZED || tokens.form(last) == Tokens.LOWER;
        return stop && shortened && tokens.length(last) <= LONGEST_SHORTENED && tokens.has(last, Flag.ORGANIZATION_FORM)
                ? last + 1
                : last;
    }
}
