package io.millrace.privacy.find;

import java.util.List;

/**
 * Words that e-mail addresses are spelled out with, to hide them from collectors: "john at mail dot com", in English,
 * German, French, Spanish, Italian, Portuguese and Polish.
 */
final class SignWords implements WordList {
    /** Bits of the lexicon, from the upper end: not for recognizers. */
    static final long AT = 1L << 60,
            DOT = 1L << 61,
            MAIL_CUE = 1L << 62,
            NO_MAILBOX = 1L << 63,
            HIDDEN_SCHEME = 1L << 59;

    /** A number word, or a digit by itself. */
    static final long DICTATED = 1L << 58;

    /** A number word, or one before a number, that may go on in the next word. */
    static final long DICTATED_MORE = 1L << 57;

    private static final List<String> AT_WORDS =
            List.of("at", "bei", "arobase", "arroba", "chiocciola", "malpa", "klammeraffe");

    private static final List<String> DOT_WORDS = List.of("dot", "punkt", "point", "punto", "ponto", "kropka");

    private static final List<String> CUES = List.of(
            ("mail email emails mails contact contacts write wrote send sent reach to address from cc mailto schreiben schreib "
                            + "schreibt kontakt adresse an courriel mel ecrire ecrivez ecris contacter contactez correo escribe "
                            + "escriba escribir contacto contactar posta scrivi scrivere scriva contatto contattare napisz pisz "
                            + "adres poczta")
                    .split(" "));

    /** Words that stand before "at" in sentences. */
    private static final List<String> SENTENCE_WORDS = List.of(
            ("a about all also and any anything anyone are arrive arrived aimed angry available based be been but buy "
                            + "call check click come connect directly each email even everyone everything find found free get go "
                            + "good great happening he her here hers him his host hosted hosting i in is it join just laugh "
                            + "laughed learn least live located login look looked looking looks me meet more not now "
                            + "of off on online only or order out page pages people point pointed read register say see shop "
                            + "shown sign site so someone something soon start stay stop store stuff talk that the them then "
                            + "there these they this those time to today together tomorrow up us visit was watch we website "
                            + "were when which while who work worked working works you your war ist sind sie wir uns ich mich "
                            + "er es auch nur noch kaufen arbeitet arbeite bestellen und oder in")
                    .split(" "));

    @Override
    public void addTo(Taker taker) {
        AT_WORDS.forEach(word -> taker.add(word, AT));
        DOT_WORDS.forEach(word -> taker.add(word, DOT));
        CUES.forEach(word -> taker.add(word, MAIL_CUE));
        taker.add("hxxp", HIDDEN_SCHEME);
        taker.add("hxxps", HIDDEN_SCHEME);
        SENTENCE_WORDS.forEach(word -> taker.add(word, NO_MAILBOX));
    }

    /** The bits of a symbol. */
    static long ofSymbol(char symbol) {
        return symbol == '@' ? AT : symbol == '.' ? DOT : 0;
    }

    /** The bits of a token of digits. */
    static long ofDigits(int length) {
        return length == 1 ? DICTATED : 0;
    }
}
