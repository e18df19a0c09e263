package io.millrace.privacy.find;

/** Code points as strings, those of ASCII made once. */
final class Said {
    private static final String[] ASCII = new String[128];

    static {
        for (int point = 0; point < ASCII.length; point++) {
            ASCII[point] = Character.toString(point);
        }
    }

    private Said() {}

    static String of(int point) {
        return point < ASCII.length ? ASCII[point] : Character.toString(point);
    }
}
