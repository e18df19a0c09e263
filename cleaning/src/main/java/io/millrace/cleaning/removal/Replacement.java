package io.millrace.cleaning.removal;

import com.google.re2j.Matcher;
import io.millrace.core.Binding;

/** What stands in place of a match: text in which {@code \0} to {@code \9} are groups and {@code \\} is a backslash. */
final class Replacement {
    private static final char ESCAPE = '\\';

    private final String template;

    private Replacement(String template) {
        this.template = template;
    }

    /** @param groups of the pattern; others are told through the binding */
    static Replacement of(String template, int groups, Binding binding) {
        for (int i = template.indexOf(ESCAPE); i >= 0; i = template.indexOf(ESCAPE, i + 2)) {
            char name = i + 1 < template.length() ? template.charAt(i + 1) : 0;
            boolean isGroup = name >= '0' && name <= '9' && name - '0' <= groups;
            if (name != ESCAPE && !isGroup) {
                String given = name == 0 ? "a backslash at its end" : "\\" + name;
                binding.problem(
                        "replacement",
                        "has " + given + "; the pattern has " + groups + " groups: write \\0 to \\"
                                + Math.min(groups, 9) + ", and \\\\ for a backslash");
            }
        }
        return new Replacement(template);
    }

    /** The text with every match replaced, empty ones too, of which none stands within a character. */
    String in(String text, Matcher matcher) {
        if (!matcher.find()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            int start = matcher.start();
            int end = matcher.end();
            out.append(text, copied, start);
            append(text, matcher, out);
            copied = end;
            from = end > start ? end : behindCharacter(text, end);
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static int behindCharacter(String text, int index) {
        return index < text.length() ? index + Character.charCount(text.codePointAt(index)) : index + 1;
    }

    private void append(String text, Matcher matcher, StringBuilder out) {
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c != ESCAPE) {
                out.append(c);
            } else if (template.charAt(++i) == ESCAPE) {
                out.append(ESCAPE);
            } else {
                int group = template.charAt(i) - '0';
                out.append(text, Math.max(matcher.start(group), 0), Math.max(matcher.end(group), 0));
            }
        }
    }
}
