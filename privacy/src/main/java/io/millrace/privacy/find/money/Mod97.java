package io.millrace.privacy.find.money;

/** ISO 7064 MOD 97-10 over letters and digits, letters counting from 10. */
public final class Mod97 {
    private Mod97() {}

    /** @param first index that the reading begins at, going round to the beginning; -1 if a character is neither */
    public static int of(CharSequence code, int first) {
        int rest = 0;
        for (int n = 0; n < code.length(); n++) {
            char c = code.charAt((first + n) % code.length());
            int value = c < 128 ? Character.digit(c, 36) : -1;
            if (value < 0) {
                return -1;
            }
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }
}
