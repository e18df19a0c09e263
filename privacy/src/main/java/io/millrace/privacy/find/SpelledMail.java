package io.millrace.privacy.find;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads e-mail addresses whose signs are spelled out or bracketed: {@code john at mail dot com}, {@code john[at]mail.com}.
 * "At" is a common word: without brackets it needs a domain with a spelled dot, or a word that speaks for mail before it,
 * and a word that may name a mailbox.
 */
final class SpelledMail {
    /** Labels of a domain or parts of a mailbox, at most. */
    private static final int PARTS = 6;

    /** Those that stand with "at". */
    private static final Set<String> HOME_DOTS = Set.of("dot", "punkt");

    /** Words that begin no domain. */
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "this", "that", "my", "your", "our", "his", "her", "their", "der", "die", "das", "dem",
            "den");

    /** How far before the mailbox a word may speak for mail, in tokens. */
    private static final int CUE_DISTANCE = 4;

    private final Tokens tokens;
    private final Signs signs;
    private final Replacements edits;
    private final Replacements address;
    private final int[] signsBefore = new int[PARTS];
    private final boolean anySpelledDot;
    private boolean dotted;
    private boolean spelled;
    /** A dot was spelled in a language that has another word than "at". */
    private boolean foreign;

    private SpelledMail(Reading reading) {
        tokens = reading.tokens();
        signs = new Signs(reading);
        edits = new Replacements(reading.view());
        address = new Replacements(reading.view());
        anySpelledDot = tokens.signs().has("[({<") || hasSpelledDot();
    }

    static List<View> views(Reading reading) {
        if (!reading.tokens().hasAny(SignWords.AT)) {
            return List.of();
        }
        SpelledMail mail = new SpelledMail(reading);
        int token = mail.tokens.next(1, SignWords.AT);
        while (token < mail.tokens.count()) {
            mail.address(token);
            token = mail.tokens.next(token + 1, SignWords.AT);
        }
        return mail.edits.windows();
    }

    /** Whether there is a dot that is a word or stands between spaces. */
    private boolean hasSpelledDot() {
        int dot = tokens.next(0, SignWords.DOT);
        while (dot < tokens.count() && signs.symbol(dot) != 0 && signs.isGlued(dot)) {
            dot = tokens.next(dot + 1, SignWords.DOT);
        }
        return dot < tokens.count();
    }

    private void address(int at) {
        boolean bracketed = signs.inBrackets(at);
        int mailboxEnd = bracketed ? at - 1 : at;
        int domain = bracketed ? at + 2 : at + 1;
        boolean glued = !bracketed && signs.isGlued(at) && signs.isGlued(at + 1);
        if (glued && !anySpelledDot) {
            return;
        }
        if (!bracketed && !signs.isSpaced(at) && !(glued && signs.symbol(at) == '@') || !signs.isWord(domain)) {
            return;
        }
        address.keep(0);
        spelled = false;
        foreign = false;
        int mailbox = mailbox(mailboxEnd - 1);
        if (mailbox < 0) {
            return;
        }
        address.add(tokens.end(mailboxEnd - 1), tokens.start(domain), "@");
        domain(domain);
        if (dotted && isMeant(bracketed, glued, mailbox, mailboxEnd - 1, domain)) {
            edits.addAll(address);
        }
    }

    private boolean isMeant(boolean bracketed, boolean glued, int mailbox, int last, int domain) {
        if (bracketed || glued) {
            return bracketed || spelled;
        }
        if (foreign && tokens.length(last + 1) == 2) {
            return false;
        }
        boolean sentence = mailbox == last && tokens.has(last, SignWords.NO_MAILBOX);
        if (sentence || ARTICLES.contains(lower(domain))) {
            return false;
        }
        return spelled || mailbox < last || hasCue(mailbox);
    }

    private boolean hasCue(int mailbox) {
        for (int token = mailbox - 1; token >= mailbox - CUE_DISTANCE && token >= 0; token--) {
            if (tokens.has(token, SignWords.MAIL_CUE)) {
                return true;
            }
        }
        return false;
    }

    /** Reads backwards from the mailbox's last token; its first, or -1 if there is none. */
    private int mailbox(int last) {
        if (!signs.isWord(last)) {
            return -1;
        }
        int first = last;
        int count = 0;
        while (count < PARTS) {
            int before = partBefore(first);
            if (before < 0) {
                break;
            }
            signsBefore[count++] = first;
            first = before;
        }
        while (count > 0) {
            int part = signsBefore[--count];
            joinDot(partBefore(part), part);
        }
        return first;
    }

    /** The part of a mailbox before another: glued to a sign, or before a spelled or bracketed dot; -1 if there is none. */
    private int partBefore(int part) {
        if (signs.isGlued(part) && "._-+".indexOf(signs.symbol(part - 1)) >= 0 && signs.isGlued(part - 1)) {
            return signs.isWord(part - 2) ? part - 2 : -1;
        }
        if (signs.isDot(part - 2) && signs.inBrackets(part - 2)) {
            return signs.isWord(part - 4) ? part - 4 : -1;
        }
        return signs.isDot(part - 1) && signs.isSpelled(part - 1) && signs.isWord(part - 2) ? part - 2 : -1;
    }

    private void joinDot(int from, int to) {
        boolean plain = to - from == 2 && signs.symbol(from + 1) != 0;
        if (!plain) {
            spelled = true;
            address.add(tokens.end(from), tokens.start(to), ".");
        }
    }

    /** Reads labels from the token on, and whether there are two at least and the last one is a word. */
    private void domain(int first) {
        int label = first;
        dotted = false;
        for (int parts = 0; parts < PARTS; parts++) {
            int end = labelEnd(label);
            int next = nextLabel(end);
            if (next < 0) {
                return;
            }
            if (next > end + 1 || signs.symbol(end) == 0 || !signs.isGlued(end)) {
                spelled = true;
                address.add(tokens.end(end - 1), tokens.start(next), ".");
            }
            label = next;
            dotted = tokens.isLetters(label) && tokens.length(label) > 1;
        }
    }

    /** The token after a label: words joined by hyphens. */
    private int labelEnd(int first) {
        int end = first + 1;
        for (int parts = 0; parts < PARTS && signs.symbol(end) == '-' && signs.isGlued(end); parts++) {
            if (!signs.isGlued(end + 1) || !signs.isWord(end + 1)) {
                return end;
            }
            end += 2;
        }
        return end;
    }

    private int nextLabel(int dot) {
        if (signs.symbol(dot) == '.' && signs.isGlued(dot)) {
            return signs.isGlued(dot + 1) && signs.isWord(dot + 1) ? dot + 1 : -1;
        }
        if (signs.isDot(dot + 1) && signs.inBrackets(dot + 1)) {
            return signs.isWord(dot + 3) ? dot + 3 : -1;
        }
        if (!signs.isDot(dot) || !signs.isSpaced(dot) || !signs.isWord(dot + 1)) {
            return -1;
        }
        foreign |= signs.symbol(dot) == 0 && !HOME_DOTS.contains(lower(dot));
        return dot + 1;
    }

    private String lower(int token) {
        return tokens.text(token).toLowerCase(Locale.ROOT);
    }
}
