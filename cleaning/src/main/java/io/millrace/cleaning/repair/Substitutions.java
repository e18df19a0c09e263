package io.millrace.cleaning.repair;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Characters that others stand in for, one by one; a carriage return may take a line feed along. */
final class Substitutions {
    private static final int PAGE = 1 << Byte.SIZE;
    /** Characters, and what they become. */
    private static final Map<Character, String> LIGATURES = Map.ofEntries(
            Map.entry('Ĳ', "IJ"),
            Map.entry('ĳ', "ij"),
            Map.entry('ŉ', "ʼn"),
            Map.entry('Ǆ', "DŽ"),
            Map.entry('ǅ', "Dž"),
            Map.entry('ǆ', "dž"),
            Map.entry('Ǉ', "LJ"),
            Map.entry('ǈ', "Lj"),
            Map.entry('ǉ', "lj"),
            Map.entry('Ǌ', "NJ"),
            Map.entry('ǋ', "Nj"),
            Map.entry('ǌ', "nj"),
            Map.entry('Ǳ', "DZ"),
            Map.entry('ǲ', "Dz"),
            Map.entry('ǳ', "dz"),
            Map.entry('ﬀ', "ff"),
            Map.entry('ﬁ', "fi"),
            Map.entry('ﬂ', "fl"),
            Map.entry('ﬃ', "ffi"),
            Map.entry('ﬄ', "ffl"),
            Map.entry('ﬅ', "ſt"),
            Map.entry('ﬆ', "st"));

    private static final String SINGLE_QUOTES = "ʼ‘’‚‛";
    private static final String DOUBLE_QUOTES = "“”„‟";
    private static final String LINE_ENDS = "\r\u2028\u2029\u0085";

    private final List<Map<Character, String>> stages = new ArrayList<>();
    private final String[][] pages = new String[PAGE][];
    private final boolean lineBreaks;

    Substitutions(RepairUnicode.Settings settings) {
        lineBreaks = settings.lineBreaks();
        addIf(settings.c1Controls(), windowsControls());
        addIf(settings.latinLigatures(), LIGATURES);
        addIf(settings.characterWidth(), widths());
        addIf(settings.uncurlQuotes(), straightQuotes());
        addIf(lineBreaks, all(LINE_ENDS, "\n"));
        TreeSet<Character> characters = new TreeSet<>();
        stages.forEach(stage -> characters.addAll(stage.keySet()));
        characters.forEach(this::put);
    }

    private void addIf(boolean wanted, Map<Character, String> stage) {
        if (wanted) {
            stages.add(stage);
        }
    }

    /** What it becomes when it has passed all stages. */
    private void put(char c) {
        String becomes = String.valueOf(c);
        for (Map<Character, String> stage : stages) {
            StringBuilder next = new StringBuilder();
            for (char part : becomes.toCharArray()) {
                next.append(stage.getOrDefault(part, String.valueOf(part)));
            }
            becomes = next.toString();
        }
        int page = c / PAGE;
        pages[page] = pages[page] == null ? new String[PAGE] : pages[page];
        pages[page][c % PAGE] = becomes;
    }

    private static Map<Character, String> windowsControls() {
        Map<Character, String> map = new HashMap<>();
        for (char c = 0x80; WindowsControls.contains(c); c++) {
            map.put(c, String.valueOf(WindowsControls.meant(c)));
        }
        return map;
    }

    /** The ideographic space, full and half width forms: as NFKC has them. */
    private static Map<Character, String> widths() {
        Map<Character, String> map = all("\u3000", " ");
        for (char c = 0xFF01; c < 0xFFF0; c++) {
            map.put(c, Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        }
        return map;
    }

    private static Map<Character, String> straightQuotes() {
        Map<Character, String> map = all(SINGLE_QUOTES, "'");
        map.putAll(all(DOUBLE_QUOTES, "\""));
        return map;
    }

    private static Map<Character, String> all(String characters, String meant) {
        Map<Character, String> map = new HashMap<>();
        characters.chars().forEach(c -> map.put((char) c, meant));
        return map;
    }

    /** What stands in for a character, or null. */
    String of(char c) {
        String[] page = pages[c / PAGE];
        return page == null ? null : page[c % PAGE];
    }

    String applied(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String meant = of(c);
            if (meant == null) {
                out.append(c);
            } else if (!isHalfOfLineEnd(text, i)) {
                out.append(meant);
            }
        }
        return out.toString();
    }

    private boolean isHalfOfLineEnd(String text, int i) {
        return lineBreaks && text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
    }
}
