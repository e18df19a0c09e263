package io.millrace.cleaning.text;

/**
 * Finds words by the rules WB4 to WB13b of Unicode's annex 29. Stretches between boundaries are words if they hold a letter
 * or a number; blanks, punctuation and emoji are none. For one text.
 */
final class UnicodeWords {
    private final char[] text;
    private final Spans.Builder words;

    UnicodeWords(char[] text) {
        this.text = text;
        this.words = new Spans.Builder(text);
    }

    Spans find() {
        int at = 0;
        while (at < text.length) {
            byte kind = WordBreak.of(point(at));
            at = kind == WordBreak.NO_WORD || kind > WordBreak.CONNECTOR ? next(at) : addWord(at, kind);
        }
        return words.build();
    }

    private int point(int at) {
        char c = text[at];
        return Character.isHighSurrogate(c) ? Character.codePointAt(text, at) : c;
    }

    private int next(int at) {
        return at + Character.charCount(point(at));
    }

    /** Position behind the character and the marks on it. */
    private int behind(int at) {
        int behind = next(at);
        while (behind < text.length && WordBreak.of(point(behind)) == WordBreak.IGNORED) {
            behind = next(behind);
        }
        return behind;
    }

    private byte kind(int at) {
        return at < text.length ? WordBreak.of(point(at)) : WordBreak.NO_WORD;
    }

    private int addWord(int start, byte first) {
        byte last = first;
        boolean isWord = first != WordBreak.CONNECTOR;
        int end = behind(start);
        for (int next = joined(last, end); next > end; next = joined(last, end)) {
            last = lastKind(last, end, next);
            isWord |= last != WordBreak.CONNECTOR;
            end = next;
        }
        if (isWord) {
            words.add(start, end);
        }
        return end;
    }

    /** The class that counts for what follows: of a mark and the letter behind it, that of the letter. */
    private byte lastKind(byte before, int from, int to) {
        byte kind = kind(from);
        if (kind <= WordBreak.CONNECTOR) {
            return kind;
        }
        int second = behind(from);
        return second < to ? kind(second) : before == WordBreak.HEBREW ? WordBreak.SINGLE_QUOTE : before;
    }

    /** End of what the rules join to a word that ends here, in a character of the given class; the same place if nothing. */
    private int joined(byte last, int at) {
        byte next = kind(at);
        if (next <= WordBreak.CONNECTOR) {
            return isJoined(last, next) ? behind(at) : at;
        }
        return next == WordBreak.IGNORED ? at : joinedOverMark(last, next, at);
    }

    private static boolean isLetter(byte kind) {
        return kind == WordBreak.LETTER || kind == WordBreak.HEBREW;
    }

    private static boolean isJoined(byte last, byte next) {
        return switch (last) {
            case WordBreak.LETTER, WordBreak.HEBREW, WordBreak.NUMERIC ->
                isLetter(next) || next == WordBreak.NUMERIC || next == WordBreak.CONNECTOR;
            case WordBreak.KATAKANA -> next == WordBreak.KATAKANA || next == WordBreak.CONNECTOR;
            case WordBreak.CONNECTOR -> next >= WordBreak.LETTER;
            case WordBreak.COMPLEX -> next == WordBreak.COMPLEX;
            default -> false;
        };
    }

    private int joinedOverMark(byte last, byte mark, int at) {
        int second = behind(at);
        byte next = kind(second);
        if (isLetter(last) && isLetter(next) && mayStandInWord(mark)
                || last == WordBreak.NUMERIC && next == WordBreak.NUMERIC && mayStandInNumber(mark)
                || last == WordBreak.HEBREW && next == WordBreak.HEBREW && mark == WordBreak.DOUBLE_QUOTE) {
            return behind(second);
        }
        return last == WordBreak.HEBREW && mark == WordBreak.SINGLE_QUOTE ? second : at;
    }

    private static boolean mayStandInWord(byte mark) {
        return mark == WordBreak.MID_LETTER || mark == WordBreak.MID_BOTH || mark == WordBreak.SINGLE_QUOTE;
    }

    private static boolean mayStandInNumber(byte mark) {
        return mark == WordBreak.MID_NUMBER || mark == WordBreak.MID_BOTH || mark == WordBreak.SINGLE_QUOTE;
    }
}
