package io.millrace.privacy.find.money;

import io.millrace.privacy.find.Markup;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;

/**
 * Letters and digits of a known number that stand together, in one piece or in groups parted by a space, one line break,
 * hyphens, dots, slashes or low lines.
 *
 * @param characters without what parts them
 * @param first the first token; {@code last} the last
 */
record GroupedCode(CharSequence characters, int first, int last) {
    private static final int WIDEST_GAP = 6, MOST_GROUPS = 12;

    /** @return null unless tokens from here on hold exactly that many characters */
    static GroupedCode at(Reading reading, int token, int length) {
        StringBuilder characters = new StringBuilder(length);
        Tokens tokens = reading.tokens();
        int breaks = 0;
        int at = token;
        for (int groups = 0; groups < MOST_GROUPS; groups++) {
            if (characters.length() + tokens.length(at) > length) {
                return null;
            }
            append(reading, at, characters);
            if (characters.length() == length) {
                return new GroupedCode(characters, token, at);
            }
            int next = next(reading, at);
            breaks += next >= 0 && tokens.gap(next) == Tokens.LINE_BREAK ? 1 : 0;
            if (next < 0 || breaks > 1) {
                return null;
            }
            at = next;
        }
        return null;
    }

    private static void append(Reading reading, int token, StringBuilder characters) {
        for (int at = reading.tokens().start(token); at < reading.tokens().end(token); at++) {
            characters.append(reading.view().at(at));
        }
    }

    private static int next(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int next = isSign(reading, token + 1) ? token + 2 : token + 1;
        boolean word = next < tokens.count() && tokens.form(next) != Tokens.SYMBOL;
        return word && tokens.start(next) - tokens.end(token) <= WIDEST_GAP ? next : -1;
    }

    /** Whether a sign that parts groups follows without a space. */
    private static boolean isSign(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        return token < tokens.count()
                && tokens.gap(token) == Tokens.NOTHING
                && "-./_".indexOf(reading.view().at(tokens.start(token))) >= 0;
    }

    boolean isFree(Reading reading) {
        View view = reading.view();
        int from = reading.tokens().start(first);
        int end = reading.tokens().end(last);
        char before = view.look(from - 1);
        char after = view.look(end);
        return (before != '_' || Markup.ends(view, from))
                && (after != '_' || Markup.begins(view, end))
                && !(before == '-' && isWord(view.look(from - 2)))
                && !((after == '-' || after == '.') && isWord(view.look(end + 1)));
    }

    private static boolean isWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
