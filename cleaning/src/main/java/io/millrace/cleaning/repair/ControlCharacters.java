package io.millrace.cleaning.repair;

/**
 * Characters without effect on what is shown (Unicode Technical Report 20): those of ASCII but for white space, deprecated
 * format characters, the byte order mark, annotations and the replacement of objects. C1 characters are not among them.
 */
final class ControlCharacters {
    private ControlCharacters() {}

    static boolean contains(char c) {
        if (c < ' ') {
            return c != '\t' && c != '\n' && c != '\f' && c != '\r';
        }
        return c == 0x7F || c >= 0x206A && c <= 0x206F || c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFC;
    }

    static String removed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!contains(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
