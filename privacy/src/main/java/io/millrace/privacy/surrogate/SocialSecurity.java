package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Fold;

/** Social security numbers of the United States with an area that is never given: 000 or 666. */
public final class SocialSecurity {
    private static final int LENGTH = 9;

    private SocialSecurity() {}

    public static boolean holds(String value) {
        String digits = Unissued.digits(Fold.word(value));
        return digits.length() == LENGTH && (digits.startsWith("000") || digits.startsWith("666"));
    }

    static String like(String value, Draw draw) {
        String form = Unissued.digits(value).length() == LENGTH ? value : "000-00-0000";
        String area = draw.below(2) == 0 ? "000" : "666";
        String rest = String.format("%02d%04d", draw.between(1, 99), draw.between(1, 9999));
        return Unissued.fill(form, area + rest);
    }
}
