package io.millrace.privacy.find.network;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Markup;
import io.millrace.privacy.find.View;

/** Reads IPv4 addresses in dotted decimal. */
final class Ip4 {
    private Ip4() {}

    /** @return index after the address that begins here, or -1; what follows it is not looked at */
    static int end(View view, int from) {
        int at = from;
        for (int octet = 0; octet < 4; octet++) {
            if (octet > 0 && view.look(at++) != '.') {
                return -1;
            }
            at = octetEnd(view, at);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    private static int octetEnd(View view, int from) {
        int value = 0;
        int at = from;
        while (at < from + 3 && isDigit(view.look(at))) {
            value = value * 10 + view.at(at++) - '0';
        }
        return at == from || value > 255 || isDigit(view.look(at)) ? -1 : at;
    }

    /** Whether an address that ends here is not part of a longer word or of more numbers. */
    static boolean endsFree(View view, int end) {
        char after = view.look(end);
        return !Letters.isJoined(view.look(end - 1), after)
                && (after != '_' || Markup.begins(view, end))
                && !((after == '.' || after == '-' || after == ',') && isDigit(view.look(end + 1)));
    }

    /** Index after the length of a prefix, {@code /24}, or the same index if none follows. */
    static int prefixEnd(View view, int end, int most) {
        int at = end + 1;
        int value = 0;
        while (view.look(end) == '/' && at <= end + 3 && isDigit(view.look(at))) {
            value = value * 10 + view.at(at++) - '0';
        }
        boolean is = at > end + 1 && value <= most && !Letters.isWord(view.look(at)) && view.look(at) != '/';
        return is ? at : end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
