package io.millrace.cleaning.repair;

import java.util.function.UnaryOperator;

/** Undoes the reading of UTF-8 in a code page, as often as it was done ({@code ftfy.fix_encoding}). */
final class Mojibake {
    private static final Mojibake BY_ALL_MEANS = new Mojibake(true, true, true, true);
    private static final int LATIN_1 = 1 << CodePage.LATIN_1.ordinal();

    private final boolean noBreakSpaces;
    private final boolean lossySequences;
    private final boolean inconsistent;
    private final boolean controls;

    /**
     * @param noBreakSpaces whether a space may have been a no-break space
     * @param lossySequences whether characters of which bytes were lost become U+FFFD
     * @param inconsistent whether parts are repaired where the whole cannot be; they are so by all means
     * @param controls whether C1 control characters become those of windows-1252
     */
    Mojibake(boolean noBreakSpaces, boolean lossySequences, boolean inconsistent, boolean controls) {
        this.noBreakSpaces = noBreakSpaces;
        this.lossySequences = lossySequences;
        this.inconsistent = inconsistent;
        this.controls = controls;
    }

    String repaired(String text, Effort effort) {
        String before = text;
        while (effort.allows(before.length())) {
            String after = repairedOnce(before, effort);
            if (after.equals(before)) {
                return before;
            }
            before = after;
        }
        return before;
    }

    private String repairedOnce(String text, Effort effort) {
        if (!Badness.isBad(text)) {
            return text;
        }
        int pages = Misreading.pages(text);
        String read = readAgain(text, pages);
        if (read == null && inconsistent) {
            read = differing(text, EmbeddedUtf8.repaired(text, embedded(effort)));
        }
        if (read == null && (pages & LATIN_1) != 0) {
            read = differing(text, WindowsControls.readStrictly(text));
        }
        if (read == null && controls) {
            read = WindowsControls.replaced(text);
        }
        return read == null ? text : read;
    }

    private static UnaryOperator<String> embedded(Effort effort) {
        return run -> Badness.isBad(run) ? BY_ALL_MEANS.repaired(run, effort) : run;
    }

    private static String differing(String text, String other) {
        return text.equals(other) ? null : other;
    }

    /** The bytes of the first page that has the text and makes it UTF-8, as what they say; or null. */
    private String readAgain(String text, int pages) {
        for (CodePage page : CodePage.values()) {
            if ((pages >> page.ordinal() & 1) != 0) {
                String read = LooseUtf8.read(bytes(text, page));
                if (read != null) {
                    return read;
                }
            }
        }
        return null;
    }

    /** In MacRoman a byte that begins a character is a dash, and a space behind it no accident. */
    private byte[] bytes(String text, CodePage page) {
        byte[] bytes = Misreading.bytes(text, page);
        if (noBreakSpaces && page != CodePage.MAC_ROMAN) {
            bytes = AlteredBytes.withNoBreakSpaces(bytes);
        }
        return lossySequences && page.isOfWindows() ? AlteredBytes.withoutLostBytes(bytes) : bytes;
    }
}
