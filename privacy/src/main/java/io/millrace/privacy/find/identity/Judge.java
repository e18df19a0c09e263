package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;

/** Decides, for one reading, whether what has the form of a rule is one: by its check and by what stands around it. */
final class Judge {
    /** Digits alone, not parted, say nothing without a cue if they are fewer. */
    private static final int TELLING_DIGITS = 12;

    /** Characters from which on something of letters and digits is rarely the name of a product. */
    private static final int LONG = 8;

    private final Reading reading;
    private final View view;
    private final Tokens tokens;
    private final Findings findings;
    private final Surroundings around;
    private final Value value = new Value();
    private int token;
    private int from;
    private int to;
    private boolean alone;
    private boolean glued;
    private boolean silent;

    Judge(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        view = reading.view();
        tokens = reading.tokens();
        around = new Surroundings(view, tokens);
    }

    /**
     * Turns to a place: a character of the token and the end of the longest form from there.
     *
     * @param runsOn whether a word of lower-case letters runs into it without a space
     */
    void turnTo(int atToken, int start, int longest, boolean runsOn) {
        token = atToken;
        from = start;
        glued = runsOn;
        int last = tokens.tokenAt(longest - 1);
        alone = reading.alone() && words(token, last + 1) == words(0, tokens.count());
        around.look(token, last);
        around.addRun(tokens.start(token), start);
        silent = around.isSilent();
    }

    /** How many tokens are letters only. A value is alone if no such words stand besides it. */
    private int words(int first, int end) {
        int words = 0;
        for (int at = first; at < end; at++) {
            words += tokens.isLetters(at) ? 1 : 0;
        }
        return words;
    }

    /** Whether what ends there can be nothing, told before it is read: one of a row of numbers that no word speaks for. */
    boolean isHopeless(int end) {
        char separator = silent && !glued ? Edges.lastSeparator(view, from, end) : 0;
        return separator != 0 && Edges.isAmongGroups(view, from, end, separator);
    }

    /** Reads the value from the place up to there. */
    void read(int end) {
        to = end;
        value.read(view, from, end);
    }

    /** Whether the value can be none of any rule's, told before each of them is asked. */
    boolean isHopeless() {
        return silent && (glued || !alone && !isTelling());
    }

    /** Reports the value if it is one of the rule's. */
    boolean find(int number) {
        Rule rule = Identifiers.RULES.get(number);
        Support support = around.support(number);
        if (support == Support.NONE && alone) {
            support = Support.ALONE;
        }
        if (value.isMixed() && !rule.mixed() || !isPossible(rule, support)) {
            return false;
        }
        Verdict verdict = rule.check().of(value);
        if (verdict == Verdict.NO) {
            return false;
        }
        Strength strength =
                verdict == Verdict.YES ? rule.strength() : rule.strength().weaker();
        double score = score(strength, support);
        if (score > 0) {
            report(rule, score, why(rule, verdict, support));
        }
        return score > 0;
    }

    private boolean isPossible(Rule rule, Support support) {
        if (glued) {
            return rule.checked() && support.compareTo(Support.TOPIC) >= 0;
        }
        return switch (support) {
            case NONE -> rule.strength().score(Support.NONE) > 0 && isTelling() && !isAmongGroups();
            case ALONE -> !isAmongGroups();
            case TOPIC ->
                !around.isCounted()
                        && (!value.hasLower() || rule.strength().compareTo(Strength.WEAK) < 0)
                        && !isAmongGroups();
            case WORD -> alone || rule.strength() != Strength.FAINT || isTellingWithWord();
        };
    }

    /** Without any support it takes: no lower case, no counted thing, no short run of digits. */
    private boolean isTelling() {
        boolean plain = !value.hasLetters() && value.separator() == 0;
        return !value.hasLower() && !around.isCounted() && (!plain || value.length() >= TELLING_DIGITS);
    }

    /** Of faint forms: no model name in lower case, no counted thing. */
    private boolean isTellingWithWord() {
        return !around.isCounted() && (!value.hasLower() || value.length() >= LONG);
    }

    private boolean isAmongGroups() {
        return value.separator() != 0 && Edges.isAmongGroups(view, from, to, value.separator());
    }

    /** Alone, a cue near can only help. */
    private double score(Strength strength, Support support) {
        double score = strength.score(support);
        return alone ? Math.max(score, strength.score(Support.ALONE)) : score;
    }

    private void report(Rule rule, double score, String why) {
        int label = rule.labelled() ? Labels.start(tokens, token) : token;
        int start = label == token ? from : tokens.start(label);
        findings.add(start, to, rule.type(), score, rule.name(), why);
    }

    private static String why(Rule rule, Verdict verdict, Support support) {
        String check = rule.checked() && verdict == Verdict.YES ? "checksum" : "";
        return check.isEmpty() || support.why().isEmpty() ? check + support.why() : check + ", " + support.why();
    }
}
