package io.millrace.demo.tickets;

import java.util.Locale;
import java.util.SplittableRandom;

/** Languages of the tickets, in the order of the label's names. */
public enum Language {
    EN("£%.2f"),
    DE("%.2f €"),
    FR("%.2f €"),
    ES("%.2f €"),
    IT("%.2f €"),
    PL("%.2f zł"),
    ZH("¥%.2f");

    private static final Language[] ALL = values();

    private final String price;
    private final Vocabulary vocabulary;

    Language(String price) {
        this.price = price;
        this.vocabulary = Vocabulary.of(code());
    }

    static Language any(SplittableRandom random) {
        return ALL[random.nextInt(ALL.length)];
    }

    /** ISO 639-1. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String price(double amount) {
        return String.format(Locale.forLanguageTag(code()), price, amount);
    }

    String fullName(SplittableRandom random) {
        String given = vocabulary.any("given", random);
        String family = vocabulary.any("family", random);
        return this == ZH ? family + given : given + " " + family;
    }
}
