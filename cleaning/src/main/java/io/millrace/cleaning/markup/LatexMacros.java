package io.millrace.cleaning.markup;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The macros without arguments that a LaTeX text defines, as Data-Juicer reads them: {@code \newcommand{\name}{value}} and
 * {@code \def\name{value}}, where the value ends with the last brace of its line and that brace ends the line. Those of
 * {@code \newcommand} come first, then those of {@code \def}; a name keeps its first place and takes its last value.
 */
final class LatexMacros {
    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int lineEnd = -1;

    private LatexMacros(String text) {
        this.text = text;
    }

    /** Name with its backslash → value. */
    static Map<String, String> of(String text) {
        LatexMacros macros = new LatexMacros(text);
        macros.collect("\\newcommand");
        macros.collect("\\def");
        return macros.values;
    }

    private void collect(String command) {
        lineEnd = -1;
        for (int at = text.indexOf(command); at >= 0; ) {
            int end = definition(at + command.length(), command.equals("\\def"));
            at = text.indexOf(command, end < 0 ? at + 1 : end);
        }
    }

    /** Takes the definition whose command ends here; the end of its line, or -1 if it is none. */
    private int definition(int from, boolean isDef) {
        int name = isDef ? skipBlanks(from) : afterBrace(skipStar(from));
        int nameEnd = nameEnd(name);
        if (nameEnd < 0) {
            return -1;
        }
        int value = isDef ? afterBrace(skipBlanks(nameEnd)) : afterBrace(afterClosing(nameEnd));
        if (value < 0) {
            return -1;
        }
        int end = lineEnd(value);
        if (end == value || text.charAt(end - 1) != '}') {
            return -1;
        }
        values.put(text.substring(name, nameEnd), text.substring(value, end - 1));
        return end;
    }

    /** Looked for once a line, however many definitions stand in it. */
    private int lineEnd(int from) {
        if (from > lineEnd) {
            int lineFeed = text.indexOf('\n', from);
            lineEnd = lineFeed < 0 ? text.length() : lineFeed;
        }
        return lineEnd;
    }

    private int skipStar(int at) {
        return isAt(at, '*') ? at + 1 : at;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at >= 0 && at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int afterBrace(int at) {
        return isAt(at, '{') ? at + 1 : -1;
    }

    private int afterClosing(int at) {
        return isAt(at, '}') ? at + 1 : -1;
    }

    private int nameEnd(int name) {
        if (!isAt(name, '\\')) {
            return -1;
        }
        int end = name + 1;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        return end > name + 1 ? end : -1;
    }

    private boolean isAt(int index, char c) {
        return index >= 0 && index < text.length() && text.charAt(index) == c;
    }

    static boolean isNameCharacter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c == 0x85 || c >= '\t' && c <= '\r' || Character.isSpaceChar(c);
    }
}
