package io.millrace.privacy.find.fold;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The plain form of a code point: digits of all scripts as ASCII, compatibility forms (Unicode's NFKD) as what they stand
 * for, Latin, Greek and Cyrillic letters without accents, dashes and quotation marks as their ASCII cousins.
 */
final class PlainForms {
    /** Latin letters that Unicode does not decompose and whose names do not end with the letter they stand for. */
    private static final Map<String, String> NAMED = Map.of(
            "SHARP S",
            "ss",
            "AE",
            "ae",
            "DOTLESS I",
            "i",
            "ETH",
            "d",
            "THORN",
            "th",
            "ENG",
            "n",
            "KRA",
            "k",
            "OE",
            "oe");

    private static final Map<Character, Character> SIGNS = Map.ofEntries(
            Map.entry('\u2010', '-'),
            Map.entry('\u2011', '-'),
            Map.entry('\u2012', '-'),
            Map.entry('\u2013', '-'),
            Map.entry('\u2212', '-'),
            Map.entry('\u2018', '\''),
            Map.entry('\u2019', '\''),
            Map.entry('\u201b', '\''),
            Map.entry('\u2032', '\''),
            Map.entry('\u02bc', '\''),
            Map.entry('\u00b4', '\''),
            Map.entry('\u201c', '"'),
            Map.entry('\u201d', '"'),
            Map.entry('\u201e', '"'),
            Map.entry('\u201f', '"'));

    private PlainForms() {}

    /** @return the code point itself, as a string, if it is plain; Hangul and what is for private use always are */
    static String of(int point) {
        String same = Character.toString(point);
        if (point < 0x80 || point >= 0xa000 && point < 0xf900) {
            return same;
        }
        if (Character.isDigit(point)) {
            return Integer.toString(Character.digit(point, 10));
        }
        if (point <= Character.MAX_VALUE && SIGNS.containsKey((char) point)) {
            return SIGNS.get((char) point).toString();
        }
        return letters(point, same);
    }

    private static String letters(int point, String same) {
        if (staysAsItIs(point)) {
            return same;
        }
        String decomposed = decomposed(point, same);
        return decomposed.codePointCount(0, decomposed.length()) == 1 ? named(decomposed.codePointAt(0)) : decomposed;
    }

    private static String decomposed(int point, String same) {
        String composed = Normalizer.normalize(same, Normalizer.Form.NFKC);
        if (hasAccents(UScript.getScript(composed.codePointAt(0)))) {
            return withoutMarks(Normalizer.normalize(same, Normalizer.Form.NFKD), same);
        }
        boolean spacing = composed.charAt(0) == ' ' && !Character.isSpaceChar(point);
        return spacing ? same : composed;
    }

    /** Only in these is an accent a matter of spelling; elsewhere a mark makes another letter. */
    private static boolean hasAccents(int script) {
        return script == UScript.LATIN || script == UScript.GREEK || script == UScript.CYRILLIC;
    }

    private static String withoutMarks(String decomposed, String otherwise) {
        StringBuilder plain = new StringBuilder();
        decomposed.codePoints().filter(point -> !isMark(point)).forEach(plain::appendCodePoint);
        return plain.isEmpty() ? otherwise : plain.toString();
    }

    static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** Footnote numbers, fractions and trade marks would run into the word before them. */
    private static boolean staysAsItIs(int point) {
        int type = Character.getType(point);
        if (point == '\u2122' || point == '\u2120' || type == Character.UNASSIGNED || Character.isIdeographic(point)) {
            return !isCompatibility(point);
        }
        if (type != Character.OTHER_NUMBER && type != Character.MODIFIER_LETTER && type != Character.MATH_SYMBOL) {
            return false;
        }
        String name = UCharacter.getName(point);
        return name != null
                && (name.startsWith("SUPERSCRIPT")
                        || name.startsWith("SUBSCRIPT")
                        || name.startsWith("MODIFIER")
                        || name.contains("FRACTION"));
    }

    private static boolean isCompatibility(int point) {
        return point >= 0xf900 && point <= 0xfaff || point >= 0x2f800 && point <= 0x2fa1f;
    }

    /** Letters that are one by their Unicode name, as LATIN SMALL LETTER L WITH STROKE is. */
    private static String named(int point) {
        String same = Character.toString(point);
        if (point < 0x80 || !isLatin(point)) {
            return same;
        }
        String name = UCharacter.getName(point);
        String letter = letter(name);
        if (letter.isEmpty()) {
            return same;
        }
        return name.contains("SMALL") ? letter.toLowerCase(Locale.ROOT) : letter.toUpperCase(Locale.ROOT);
    }

    /** Also the boxed letters among the symbols, which Unicode counts to no script. */
    private static boolean isLatin(int point) {
        return UScript.getScript(point) == UScript.LATIN || point >= 0x1f130 && point < 0x1f190;
    }

    private static String letter(String name) {
        int begin = Math.max(name.indexOf(" LETTER "), name.indexOf(" LIGATURE "));
        if (begin < 0) {
            return "";
        }
        String rest = name.substring(name.indexOf(' ', begin + 1) + 1);
        int with = rest.indexOf(" WITH ");
        String letter = with < 0 ? rest : rest.substring(0, with);
        return letter.length() == 1 ? letter : NAMED.getOrDefault(letter, "");
    }
}
