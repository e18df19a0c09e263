package io.millrace.cleaning.repair;

import io.millrace.cleaning.text.Characters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sequences of characters that texts hardly ever have, but UTF-8 does when it is read in a code page: those that ftfy 6.3.1
 * goes by ({@code ftfy.badness}).
 */
final class MojibakeRules {
    static final String CONTROL = "\u0080-\u009f";
    /** Anywhere. */
    private static final String COMMON = "\u00a0\u00ad·´–—―…’";
    /** Almost nowhere else. */
    private static final String BAD = "¦¤¨¬¯¸ƒˆˇ˘˛˜†‡‰⌐◊\ufffdªº";

    private static final String LAW = "¶§";
    private static final String CURRENCY = "¢£¥₧€";
    private static final String OPENING = "¡«¿©\u0384\u0385‘‚“„•‹\uf8ff";
    private static final String CLOSING = "®»˝”›™";
    private static final String NUMERIC = "²³¹±¼½¾×µ÷⁄∂∆∏∑√∞∩∫≈≠≡≤≥№";
    /** Of which faces are made, so that they stand in odd places. */
    private static final String FACE = "Ò-ÖÙ-Üò-öø-üŐŌŪŲ°";
    /** Accented letters, but for those of faces. */
    private static final String UPPER = "À-ÑØÜÝĂĀĄĆČĎĐĘĚĒĖĞĢİĪĶĹĽŁĻŃŇŅŒŘŚŞŠŢŤŮŰŸŹŻŽҐ";

    private static final String LOWER = "ßà-ñăąāćčďđęěēėğģįīķĺľłļœŕśşšťüźżžґﬁﬂ";
    /** Letters of other scripts, which end words where accented ones do not. */
    private static final String UPPER_OTHER = "ÞΑ-ΩΆΈΉΊΌΎΏΪΫЁ-Я";

    private static final String LOWER_OTHER = "α-ωάέήίΰа-џ";
    /** Without the horizontal line, which is in faces. */
    private static final String BOX = "│┌┐┘├┤┬┼═-╬▀▄█▌▐░▒▓";

    private static final String ACCENTED = LOWER + UPPER;
    private static final String MARKS = BOX + OPENING + CLOSING + CURRENCY + NUMERIC + LAW;
    private static final String LATIN = "A-Za-z";
    private static final String NOT_LATIN = "\0-@[-`{-\uffff";
    private static final String NO_LINE_END = "\0-\t\u000b-\uffff";
    private static final String ARABIC_REST = COMMON + CURRENCY + BAD + NUMERIC + OPENING + "ŸŠ®°µ»";
    private static final String PAGE_REST = CONTROL + BAD + OPENING + CLOSING + CURRENCY + "°";
    private static final String SPACE = CharacterSets.every(Characters::isSpace);
    /** The set that also has characters beyond the basic plane: letters, numbers, underscore. */
    static final String WORD = CharacterSets.every(Characters::isWord);
    /** Sets that have all characters beyond the basic plane. */
    static final List<String> OPEN = List.of(NOT_LATIN, NO_LINE_END);

    /** Two neighbours. */
    private static final List<MojibakeRule> PAIRS = List.of(
            MojibakeRule.of(BAD, ACCENTED + MARKS),
            MojibakeRule.of(BAD + ACCENTED + MARKS, BAD),
            MojibakeRule.of(UPPER, "°" + NUMERIC + LAW),
            MojibakeRule.of(LOWER + LOWER_OTHER, UPPER),
            MojibakeRule.of(LOWER, CURRENCY),
            MojibakeRule.of(BOX, CLOSING + CURRENCY + LAW + NUMERIC + OPENING + UPPER + LOWER + FACE),
            MojibakeRule.of(ACCENTED + CURRENCY + NUMERIC + OPENING + CLOSING + LAW, BOX),
            MojibakeRule.of(CURRENCY + NUMERIC, OPENING + UPPER + LOWER),
            MojibakeRule.of(CLOSING, CURRENCY + UPPER + LOWER),
            // œ begins a syllable that goes on
            MojibakeRule.of("Œœ", NOT_LATIN),
            // windows-1252: two bytes, scripts of South Asia
            MojibakeRule.of("ÂÃÎÐ", "€œŠš¢£Ÿž\u00a0\u00ad®©°·»–—´" + OPENING + CLOSING),
            MojibakeRule.of("Ã", "\u00a0¡"),
            MojibakeRule.of("à", "²µ¹¼½¾"),
            MojibakeRule.of("×", "²³"),
            // MacRoman
            MojibakeRule.of("√", "±∂†≠®™´≤≥¥µø"),
            MojibakeRule.of("≈", "°¢"),
            // U+2000 and on in windows-1251 and windows-1257
            MojibakeRule.of("в", "Ђ"),
            MojibakeRule.of("ā", "€"));

    /** More than two, or neighbours that depend on what precedes them. */
    private static final List<MojibakeRule> LONGER = List.of(
            MojibakeRule.of(UPPER_OTHER + LOWER_OTHER, BAD).after(LATIN),
            MojibakeRule.of(UPPER, OPENING + CURRENCY).after("a-z"),
            MojibakeRule.of(UPPER, CURRENCY).after(SPACE),
            MojibakeRule.of(ACCENTED, OPENING + CLOSING, WORD),
            MojibakeRule.of(ACCENTED + BOX + CURRENCY + CLOSING, OPENING, NUMERIC),
            MojibakeRule.of(ACCENTED + BOX + CURRENCY + NUMERIC + LAW, CLOSING, OPENING),
            // a no-break space that became a space, and characters that Â only announces
            MojibakeRule.of("ÃÂ", " ").onlyAtStart(),
            MojibakeRule.of("ÃÂ", " ").after("a-z"),
            MojibakeRule.of("ÃÂ", " ").after("a-z", SPACE),
            MojibakeRule.of("Â", " " + OPENING + CLOSING).after("a-z.,?!" + CLOSING),
            // windows-1252: Arabic
            MojibakeRule.of("ØÙ", ARABIC_REST, "ØÙ", ARABIC_REST),
            // MacRoman
            MojibakeRule.of("‚", "Ä", "ìîïòôúùû†°¢π"),
            MojibakeRule.of("‚", "âó", "àä°ê"),
            // windows-1251 and windows-1253: their alphabets, U+2000 and on; the last one was read twice
            MojibakeRule.of("ВГРС", PAGE_REST + "µ", "ВГРС"),
            MojibakeRule.of("ΒΓΞΟ", PAGE_REST, "ΒΓΞΟ"),
            MojibakeRule.of("β", "€", "™\u00a0Ά\u00ad®°"),
            MojibakeRule.of("Г", "ў", "В", "Ђ", "В", NO_LINE_END, "A-Za-z "));

    static final List<MojibakeRule> ALL =
            Stream.concat(PAIRS.stream(), LONGER.stream()).toList();

    private MojibakeRules() {}
}
