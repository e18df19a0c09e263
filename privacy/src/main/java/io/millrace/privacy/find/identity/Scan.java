package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import io.millrace.privacy.find.pattern.Automaton;

/** One reading searched for identifiers: the automaton is run at words with digits and at short words before them. */
final class Scan {
    private static final Automaton FORMS = Identifiers.FORMS;

    /** A form begins with at most two words of letters only, of at most four letters. */
    private static final int WORDS_BEFORE = 2, LONGEST_WORD = 4;

    /** Ends of forms remembered at one place. */
    private static final int MAX_ENDS = 16;

    private final View view;
    private final Tokens tokens;
    private final Judge judge;
    private final RuleSet found = new RuleSet();
    private final int[] ends = new int[MAX_ENDS];
    private final int[] states = new int[MAX_ENDS];

    Scan(Reading reading, Findings findings) {
        view = reading.view();
        tokens = reading.tokens();
        judge = new Judge(reading, findings);
    }

    void run() {
        int done = -1;
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            for (int at = Math.max(done + 1, firstBefore(token)); at <= token; at++) {
                if (tokens.form(at) != Tokens.SYMBOL) {
                    tryToken(at);
                }
            }
            done = token;
        }
    }

    /** The first of the short words that lead up to the token without a gap of more than one character. */
    private int firstBefore(int token) {
        int first = token;
        for (int words = 0; words < WORDS_BEFORE; words++) {
            int before = first - 1;
            if (tokens.gap(first) == Tokens.NOTHING
                    && tokens.isSymbol(before, '-')
                    && tokens.gap(before) == Tokens.NOTHING) {
                before--;
            } else if (tokens.gap(first) != Tokens.SPACE) {
                return first;
            }
            if (!tokens.isLetters(before) || tokens.length(before) > LONGEST_WORD) {
                return first;
            }
            first = before;
        }
        return first;
    }

    private void tryToken(int token) {
        int from = tokens.start(token);
        if (Letters.kind(view.at(from)) == Letters.UNCASED) {
            tryAfterRun(token);
        } else if (Edges.isStart(view, from)) {
            tryPlace(token, from, false);
            tryGlued(token);
        }
    }

    /** Digits or letters with case right after a run of a script without spaces. */
    private void tryAfterRun(int token) {
        int end = tokens.end(token);
        int at = tokens.start(token);
        while (at < end && Letters.kind(view.at(at)) == Letters.UNCASED) {
            at++;
        }
        if (at < end) {
            tryPlace(token, at, false);
        }
    }

    /** A value that a word runs into, as in {@code code is19910924-2397}. */
    private void tryGlued(int token) {
        int at = tokens.start(token);
        int last = Math.min(tokens.end(token), at + LONGEST_WORD + 1);
        while (at < last && Letters.kind(view.at(at)) == Letters.LOWER) {
            at++;
        }
        if (at > tokens.start(token) + 1 && at < last && Letters.isDigit(view.at(at))) {
            tryPlace(token, at, true);
        }
    }

    private void tryPlace(int token, int from, boolean glued) {
        int count = read(from);
        if (count == 0) {
            return;
        }
        judge.turnTo(token, from, ends[count - 1], glued);
        found.clear();
        for (int n = count - 1; n >= 0; n--) {
            if (!judge.isHopeless(ends[n])) {
                tryEnd(ends[n], states[n]);
            }
        }
    }

    private void tryEnd(int end, int state) {
        judge.read(end);
        if (judge.isHopeless()) {
            return;
        }
        for (int rule : FORMS.accepted(state)) {
            if (!found.has(rule) && judge.find(rule)) {
                found.add(rule);
            }
        }
    }

    /** How many ends of forms there are from that place; an end is the place after the last character. */
    private int read(int from) {
        int count = 0;
        int state = Automaton.START;
        for (int at = from; at < view.length() && count < MAX_ENDS; at++) {
            state = FORMS.step(state, view.at(at));
            if (state == Automaton.DEAD) {
                return count;
            }
            if (FORMS.isAccepting(state) && Edges.isEnd(view, at + 1)) {
                ends[count] = at + 1;
                states[count++] = state;
            }
        }
        return count;
    }
}
