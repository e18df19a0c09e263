package io.millrace.cleaning.text;

/** Sets of ASCII characters as tables. */
final class Ascii {
    private Ascii() {}

    static boolean[] set(String members) {
        boolean[] set = new boolean[0x80];
        for (int i = 0; i < members.length(); i++) {
            set[members.charAt(i)] = true;
        }
        return set;
    }
}
