package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Joins words of the same label to names. */
final class NameSpans {
    /** Letters of a legal form that is written with a stop, such as {@code Corp.}. */
    private static final int LONGEST_SHORTENED = 4;

    /** Words of a title, beside which a word that no list holds names nobody. */
    private static final int TITLE = 3;

    /** The margin of a name behind a title. */
    private static final int TITLED = 400;

    /** A margin that outweighs a title. */
    private static final int SURE = 300;

    private static final long ORDINARY =
            Flag.COMMON_WORD | Flag.VERB | Flag.NUMBER_WORD | Flag.ORGANIZATION_HEAD | Flag.ORGANIZATION_CUE;
    private static final long LISTED = Flag.GIVEN_NAME | Flag.FAMILY_NAME | Flag.CITY | Flag.REGION | Flag.COUNTRY;

    private final Context context;
    private final Tokens tokens;
    private final Doubts doubts;
    private final List<Name> names = new ArrayList<>();

    NameSpans(Context context) {
        this.context = context;
        this.tokens = context.tokens;
        this.doubts = new Doubts(context);
    }

    Tokens tokens() {
        return tokens;
    }

    List<Name> names() {
        return names;
    }

    void add(Run run, Tagger tagger) {
        if (context.isTitled(run.first())) {
            name(run, tagger);
        }
        spread(run, tagger.labels);
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

    /** The first word, and those that the tagger takes for the same name, are a person's. */
    private void name(Run run, Tagger tagger) {
        byte other = tagger.labels[0];
        int at = 0;
        do {
            tagger.labels[at] = (byte) Label.PERSON.ordinal();
            tagger.margins[at] = Math.max(tagger.margins[at], TITLED);
            at++;
        } while (at < run.length && other != 0 && tagger.labels[at] == other && run.words[at] == run.words[at - 1] + 1);
    }

    /** {@code Teatro Comunale}, {@code Department of Forestry}: what stands beside a noun of organizations belongs to it. */
    private void spread(Run run, byte[] labels) {
        extend(run, labels);
        byte organization = (byte) Label.ORGANIZATION.ordinal();
        for (int at = 0; at + 1 < run.length; at++) {
            boolean head = tokens.has(run.words[at], Flag.ORGANIZATION_HEAD) && tokens.isName(run.words[at]);
            if (head && labels[at] == organization && labels[at + 1] != organization) {
                labels[at + 1] = organization;
            } else if (head && labels[at] == 0 && labels[at + 1] == organization) {
                labels[at] = organization;
            }
        }
    }

    /** {@code Kroll Bond Agency}, {@code Stephanie Ishiba}: a word with a capital behind a name belongs to it if nothing else is known. */
    private void extend(Run run, byte[] labels) {
        for (int at = 1; at < run.length && context.casing == Casing.MIXED; at++) {
            int word = run.words[at];
            boolean beside = word == run.words[at - 1] + 1 && tokens.form(word) == Tokens.CAPITALIZED;
            boolean firm = labels[at - 1] == Label.ORGANIZATION.ordinal();
            boolean person = labels[at - 1] == Label.PERSON.ordinal() && context.isUnlisted(word);
            if (beside && labels[at] == 0 && (firm || person)) {
                labels[at] = labels[at - 1];
            }
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
        Label label = Label.of(tagger.labels[from]);
        if (to - from == 1 && (doubts.reject(first, label, margin) || margin < SURE && isInTitle(run, from, tagger))) {
            return;
        }
        names.add(new Name(first, end(last), to - from, label, margin));
    }

    /** A word that no list holds, among at least two ordinary ones with capitals. */
    private boolean isInTitle(Run run, int word, Tagger tagger) {
        if (run.length < TITLE || tokens.has(run.words[word], LISTED)) {
            return false;
        }
        for (int at = 0; at < run.length; at++) {
            if (at != word && (tagger.labels[at] != 0 || !tokens.has(run.words[at], ORDINARY))) {
                return false;
            }
        }
        return true;
    }

    /** The stop of {@code Inc.} is part of it, that after {@code GmbH} ends a sentence. */
    private int end(int last) {
        boolean stop = tokens.isSymbol(last + 1, '.') && tokens.gap(last + 1) == Tokens.NOTHING;
        if (stop && tokens.length(last) == 2 && (context.endsWith(last, "jr") || context.endsWith(last, "sr"))) {
            return last + 1;
        }
        boolean shortened = tokens.form(last) == Tokens.CAPITALIZED || tokens.form(last) == Tokens.LOWER;
        return stop && shortened && tokens.length(last) <= LONGEST_SHORTENED && tokens.has(last, Flag.ORGANIZATION_FORM)
                ? last + 1
                : last;
    }
}
