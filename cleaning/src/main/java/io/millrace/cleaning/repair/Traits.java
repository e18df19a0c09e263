package io.millrace.cleaning.repair;

/** What a text holds that one of the repairs may be for: one bit for each, found in one pass. */
final class Traits {
    static final int BEYOND_ASCII = 1;
    static final int AMPERSAND = 1 << 1;
    static final int ESCAPE = 1 << 2;
    static final int CONTROL = 1 << 3;
    static final int SUBSTITUTED = 1 << 4;
    static final int SURROGATE = 1 << 5;
    static final int UNSETTLED = 1 << 6;

    private final byte[] table = new byte[1 << Character.SIZE];

    Traits(RepairUnicode.Settings settings, Substitutions substitutions) {
        mark('&', settings.unescapeHtml() != RepairUnicode.Unescaping.NEVER, AMPERSAND);
        mark(TerminalEscapes.ESCAPE, settings.terminalEscapes(), ESCAPE);
        boolean[] settled = settings.normalForm().settled();
        for (int c = 0; c < table.length; c++) {
            mark(c, c >= 0x80 && settings.decodeMojibake(), BEYOND_ASCII);
            mark(c, settings.controlCharacters() && ControlCharacters.contains((char) c), CONTROL);
            mark(c, substitutions.of((char) c) != null, SUBSTITUTED);
            mark(c, settings.surrogates() && Character.isSurrogate((char) c), SURROGATE);
            mark(c, !settled[c], UNSETTLED);
        }
    }

    private void mark(int c, boolean has, int trait) {
        if (has) {
            table[c] |= (byte) trait;
        }
    }

    int of(String text) {
        return of(text, 0, text.length());
    }

    int of(String text, int start, int end) {
        int found = 0;
        for (int i = start; i < end; i++) {
            found |= table[text.charAt(i)];
        }
        return found;
    }
}
