package io.millrace.cleaning.text;

/** One token as Punkt sees it, a stretch of the text. */
record PunktToken(char[] text, int start, int end) {
    private static final int ELLIPSIS = 2;

    private int length() {
        return end - start;
    }

    private boolean is(String mark) {
        return length() == 1 && mark.indexOf(text[start]) >= 0;
    }

    boolean endsWithPeriod() {
        return text[end - 1] == '.';
    }

    /** A mark that always ends a sentence, unless what stands around it says otherwise. */
    boolean isSentenceEnd() {
        return is(".?!");
    }

    boolean isPunctuation() {
        return is(";:,.!?");
    }

    /** Two periods or more, and nothing else. */
    boolean isEllipsis() {
        for (int i = start; i < end; i++) {
            if (text[i] != '.') {
                return false;
            }
        }
        return length() >= ELLIPSIS;
    }

    boolean endsWithEllipsis() {
        return length() >= ELLIPSIS && endsWithPeriod() && text[end - 2] == '.';
    }

    /** One letter and a period. */
    boolean isInitial() {
        int first = Character.codePointAt(text, start, end);
        return endsWithPeriod()
                && length() == Character.charCount(first) + 1
                && RegexCharacters.isWord(first)
                && !Characters.isDecimal(first);
    }

    boolean beginsInUpperCase() {
        return Character.isUpperCase(Character.codePointAt(text, start, end));
    }

    boolean beginsInLowerCase() {
        return Character.isLowerCase(Character.codePointAt(text, start, end));
    }

    /** Digits, and after the first one periods, commas and dashes. */
    boolean isNumber() {
        int at = start;
        at += at < end && text[at] == '-' ? 1 : 0;
        at += at < end && (text[at] == '.' || text[at] == ',') ? 1 : 0;
        if (at == end || !isDigit(at)) {
            return false;
        }
        while (at < end && (isDigit(at) || text[at] == ',' || text[at] == '.' || text[at] == '-')) {
            at += Character.charCount(Character.codePointAt(text, at, end));
        }
        return at == end;
    }

    private boolean isDigit(int at) {
        return Characters.isDecimal(Character.codePointAt(text, at, end));
    }

    /** The type of the word. */
    String type() {
        return isNumber() ? PunktTables.NUMBER : LowerCase.of(text, start, end);
    }

    /** The type of the word without its final period, but for a lone period. */
    String typeWithoutPeriod() {
        return isNumber() ? PunktTables.NUMBER : length() == 1 ? type() : bare();
    }

    /** The token in lower case without its final period. */
    String bare() {
        return LowerCase.of(text, start, endsWithPeriod() ? end - 1 : end);
    }
}
