package io.millrace.cleaning.repair;

/** All repairs in their order, line by line, each line until nothing changes any more ({@code ftfy.fix_text}). */
final class TextRepair {
    private final RepairUnicode.Settings settings;
    private final Substitutions substitutions;
    private final Traits traits;
    private final Mojibake mojibake;

    TextRepair(RepairUnicode.Settings settings) {
        this.settings = settings;
        substitutions = new Substitutions(settings);
        traits = new Traits(settings, substitutions);
        mojibake = new Mojibake(
                settings.restoreByteA0(),
                settings.replaceLossySequences(),
                settings.decodeInconsistentUtf8(),
                settings.c1Controls());
    }

    /** The same object where there is nothing to repair. */
    String repaired(String text) {
        return traits.of(text) == 0 ? text : repairedByLines(text);
    }

    private String repairedByLines(String text) {
        StringBuilder out = null;
        Effort effort = new Effort(text.length());
        int copied = 0;
        int unescapedEnd = unescapedEnd(text);
        for (int start = 0, end; start < text.length(); start = end) {
            end = end(text, start);
            if (!isAsMeant(text, start, end, end <= unescapedEnd)) {
                out = out == null ? new StringBuilder(text.length()) : out;
                String line = text.substring(start, end);
                out.append(text, copied, start).append(settled(line, end <= unescapedEnd, effort));
                copied = end;
            }
        }
        return out == null ? text : same(text, out.append(text, copied, text.length()));
    }

    private static String same(String text, StringBuilder repaired) {
        return text.contentEquals(repaired) ? text : repaired.toString();
    }

    /** Lines that end behind it keep their character references. */
    private int unescapedEnd(String text) {
        return switch (settings.unescapeHtml()) {
            case ALWAYS -> text.length();
            case NEVER -> 0;
            case AUTO -> text.indexOf('<') < 0 ? text.length() : text.indexOf('<');
        };
    }

    /** Behind the line feed, but not behind more characters than are looked at together. */
    private int end(String text, int start) {
        int lineFeed = text.indexOf('\n', start);
        int end = lineFeed < 0 ? text.length() : lineFeed + 1;
        int most = settings.maxDecodeLength();
        return end - start <= most || text.codePointCount(start, end) <= most
                ? end
                : text.offsetByCodePoints(start, most);
    }

    private boolean isAsMeant(String text, int start, int end, boolean unescape) {
        int found = traits.of(text, start, end) & (unescape ? -1 : ~Traits.AMPERSAND);
        return found == 0 || found == Traits.BEYOND_ASCII && !Badness.isBad(text, start, end);
    }

    private String settled(String line, boolean unescape, Effort effort) {
        String before = line;
        while (effort.allows(before.length())) {
            String after = round(before, unescape, effort);
            if (after.equals(before)) {
                return before;
            }
            before = after;
        }
        return before;
    }

    private String round(String line, boolean unescape, Effort effort) {
        String text = unescape ? HtmlEntities.unescaped(line) : line;
        int found = traits.of(text);
        if ((found & Traits.BEYOND_ASCII) != 0) {
            text = mojibake.repaired(text, effort);
            found = traits.of(text);
        }
        text = (found & Traits.SUBSTITUTED) != 0 ? substitutions.applied(text) : text;
        return withoutNoise(text, found);
    }

    private String withoutNoise(String line, int found) {
        String text = (found & Traits.SURROGATE) != 0 ? LoneSurrogates.replaced(line) : line;
        text = (found & Traits.ESCAPE) != 0 ? TerminalEscapes.removed(text) : text;
        text = (found & Traits.CONTROL) != 0 ? ControlCharacters.removed(text) : text;
        return (traits.of(text) & Traits.UNSETTLED) != 0 ? settings.normalForm().normalized(text) : text;
    }
}
