package io.millrace.cleaning.text;

import java.util.Arrays;

/**
 * The characters that datatrove 0.10.1 counts as punctuation: marks of Western and East Asian scripts with the control
 * characters, and the marks that end a sentence in any script.
 */
public final class Punctuation {
    private static final String MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
            + "\u00ab\u00b4\u00bb\u2013\u2014\u2019\u201c\u201d\u201e\u2026\u2236\u2501\u25ba\u3001\u3002\u3008\u3009\u300a"
            + "\u300b\u300c\u300d\u3010\u3011\uff01\uff05\uff08\uff09\uff0c\uff0e\uff11\uff1a\uff1b\uff1f\uff5e";

    /** Of the basic plane. */
    private static final String TERMINAL = "!.?\u0589\u061d\u061e\u061f\u06d4\u0700\u0701\u0702\u07f9\u0837\u0839\u083d"
            + "\u083e\u0964\u0965\u104a\u104b\u1362\u1367\u1368\u166e\u1735\u1736\u17d4\u17d5\u17d6\u17d9\u17da\u1803"
            + "\u1809\u1944\u1945\u1aa8\u1aa9\u1aaa\u1aab\u1b5a\u1b5b\u1b5e\u1b5f\u1b7d\u1b7e\u1c3b\u1c3c\u1c7e\u1c7f"
            + "\u203c\u203d\u2047\u2048\u2049\u2e2e\u2e3c\u2e53\u2e54\u3002\ua4ff\ua60e\ua60f\ua6f3\ua6f7\ua876\ua877"
            + "\ua8ce\ua8cf\ua92f\ua9c8\ua9c9\uaa5d\uaa5e\uaa5f\uaaf0\uaaf1\uabeb\ufe52\ufe56\ufe57\uff01\uff0e\uff1f"
            + "\uff61";

    /** Of the planes above, ascending. */
    private static final int[] TERMINAL_ABOVE = {
        0x10a56, 0x10a57, 0x10f55, 0x10f56, 0x10f57, 0x10f58, 0x10f59, 0x10f86, 0x10f87, 0x10f88,
        0x10f89, 0x11047, 0x11048, 0x110be, 0x110bf, 0x110c0, 0x110c1, 0x11141, 0x11142, 0x11143,
        0x111c5, 0x111c6, 0x111cd, 0x111de, 0x111df, 0x11238, 0x11239, 0x1123b, 0x1123c, 0x112a9,
        0x1144b, 0x1144c, 0x115c2, 0x115c3, 0x115c9, 0x115ca, 0x115cb, 0x115cc, 0x115cd, 0x115ce,
        0x115cf, 0x115d0, 0x115d1, 0x115d2, 0x115d3, 0x115d4, 0x115d5, 0x115d6, 0x115d7, 0x11641,
        0x11642, 0x1173c, 0x1173d, 0x1173e, 0x11944, 0x11946, 0x11a42, 0x11a43, 0x11a9b, 0x11a9c,
        0x11c41, 0x11c42, 0x11ef7, 0x11ef8, 0x11f43, 0x11f44, 0x16a6e, 0x16a6f, 0x16af5, 0x16b37,
        0x16b38, 0x16b44, 0x16e98, 0x1bc9f, 0x1da88
    };

    private static final int MARK = 1;
    private static final int END = 2;
    private static final byte[] CLASSES = classes();

    private Punctuation() {}

    private static byte[] classes() {
        byte[] classes = new byte[1 << Character.SIZE];
        MARKS.chars().forEach(c -> classes[c] |= MARK);
        TERMINAL.chars().forEach(c -> classes[c] |= END);
        for (int c = 0; c < 0xa0; c++) {
            if (Character.isISOControl(c) && c != '\t' && c != '\n') {
                classes[c] |= MARK;
            }
        }
        return classes;
    }

    /** A mark of the short list, which texts lose before they are hashed. */
    public static boolean isMark(char c) {
        return (CLASSES[c] & MARK) != 0;
    }

    /** A mark that ends a sentence in some script. */
    public static boolean isTerminal(int c) {
        return c < CLASSES.length ? (CLASSES[c] & END) != 0 : Arrays.binarySearch(TERMINAL_ABOVE, c) >= 0;
    }

    /** Either of the two. */
    public static boolean isPunctuation(int c) {
        return c < CLASSES.length ? CLASSES[c] != 0 : Arrays.binarySearch(TERMINAL_ABOVE, c) >= 0;
    }
}
