package io.millrace.cleaning.measures;

import java.util.List;

/** Texts that break programs. */
final class Oddities {
    private static final int MANY = 1_000_000;

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            "x",
            "\0",
            "\ud83d",
            "\udc69",
            "\udc69\ud83d",
            "\u200b\ufeff",
            "\u2028",
            "http://",
            "https",
            "a".repeat(MANY),
            " ".repeat(MANY),
            "\n".repeat(MANY),
            "#".repeat(MANY),
            "a ".repeat(MANY),
            "\u03a3".repeat(MANY),
            "\u03a3'".repeat(MANY),
            "\ud83d".repeat(MANY),
            "http://".repeat(MANY / 10),
            "a".repeat(MANY / 2) + " b " + "a".repeat(MANY / 2) + " c");

    private Oddities() {}

    static String shown(String text) {
        return text.length() + " units from '" + text.substring(0, Math.min(8, text.length())) + "'";
    }
}
