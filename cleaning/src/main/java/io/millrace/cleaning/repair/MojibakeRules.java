package io.millrace.cleaning.repair;

import io.millrace.cleaning.text.Characters;
import java.util.List;

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
    static final String WORD = CharacterSets.every(c -> c == '_' || Characters.isLetterOrNumber(c));
    /** Sets that have all characters beyond the basic plane. */
    static final List<String> OPEN = List.of(NOT_LATIN, NO_LINE_END);

    static final List<MojibakeRule> ALL = List.of(
            MojibakeRule.of(BAD + ACCENTED + MARKS, BAD),
            MojibakeRule.of(UPPER_OTHER + LOWER_OTHER, BAD).after(LATIN),
            MojibakeRule.of(BAD, ACCENTED + MARKS),
            MojibakeRule.of(LOWER + LOWER_OTHER + BOX + CLOSING + CURRENCY + NUMERIC, UPPER),
            MojibakeRule.of(BOX + CLOSING + CURRENCY + NUMERIC, LOWER),
            MojibakeRule.of(LOWER + BOX + CLOSING, CURRENCY),
            MojibakeRule.of(UPPER, CURRENCY).after(SPACE),
            MojibakeRule.of(UPPER + BOX, NUMERIC + LAW),
            MojibakeRule.of(ACCENTED + BOX + CURRENCY + CLOSING, OPENING, NUMERIC),
            MojibakeRule.of(ACCENTED + CURRENCY + NUMERIC + BOX + LAW, CLOSING, OPENING),
            MojibakeRule.of(CURRENCY + NUMERIC + BOX, OPENING),
            MojibakeRule.of(UPPER, OPENING + CURRENCY).after("a-z"),
            MojibakeRule.of(BOX, FACE),
            MojibakeRule.of(ACCENTED + CURRENCY + NUMERIC + OPENING + CLOSING + LAW, BOX),
            MojibakeRule.of(BOX, CLOSING),
            MojibakeRule.of(ACCENTED, OPENING + CLOSING, WORD),
            // œ begins a syllable that goes on
            MojibakeRule.of("Œœ", NOT_LATIN),
            MojibakeRule.of(UPPER, "°"),
            // windows-1252: two bytes, Arabic, scripts of South Asia
            MojibakeRule.of("ÂÃÎÐ", "€œŠš¢£Ÿž\u00a0\u00ad®©°·»" + OPENING + CLOSING + "–—´"),
            MojibakeRule.of("×", "²³"),
            MojibakeRule.of("ØÙ", ARABIC_REST, "ØÙ", ARABIC_REST),
            MojibakeRule.of("à", "²µ¹¼½¾"),
            // MacRoman
            MojibakeRule.of("√", "±∂†≠®™´≤≥¥µø"),
            MojibakeRule.of("≈", "°¢"),
            MojibakeRule.of("‚", "Ä", "ìîïòôúùû†°¢π"),
            MojibakeRule.of("‚", "âó", "àä°ê"),
            // windows-1251: U+2000 and on, Latin-1 or Cyrillic, twice read
            MojibakeRule.of("в", "Ђ"),
            MojibakeRule.of("ВГРС", PAGE_REST + "µ", "ВГРС"),
            MojibakeRule.of("Г", "ў", "В", "Ђ", "В", NO_LINE_END, "A-Za-z "),
            // à and á; the no-break space, and what it became; characters that Â only announces
            MojibakeRule.of("Ã", "\u00a0¡"),
            MojibakeRule.of("ÃÂ", " ").after("a-z"),
            MojibakeRule.of("ÃÂ", " ").after("a-z", SPACE),
            MojibakeRule.of("ÃÂ", " ").onlyAtStart(),
            MojibakeRule.of("Â", " " + OPENING + CLOSING).after("a-z.,?!" + CLOSING),
            // windows-1253 and windows-1257
            MojibakeRule.of("β", "€", "™\u00a0Ά\u00ad®°"),
            MojibakeRule.of("ΒΓΞΟ", PAGE_REST, "ΒΓΞΟ"),
            MojibakeRule.of("ā", "€"));

    private MojibakeRules() {}
}
