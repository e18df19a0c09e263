package io.millrace.privacy.find.network;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/** What follows the host of a URL: port, path, query, fragment. */
final class UrlTail {
    private static final int LONGEST = 2048, LONGEST_PORT = 5, NEAR = 64;

    private UrlTail() {}

    /** @param host index after the host; @return index after the URL, without the punctuation of a sentence */
    static int end(View view, int host) {
        int port = portEnd(view, host);
        char first = view.look(port);
        if (first != '/' && first != '?' && first != '#') {
            return port;
        }
        int limit = Math.min(view.length(), port + LONGEST);
        int at = port;
        while (at < limit && belongs(view.at(at))) {
            at++;
        }
        return trimmed(view, port, at);
    }

    private static int portEnd(View view, int host) {
        if (view.look(host) != ':' || !Letters.isDigit(view.look(host + 1))) {
            return host;
        }
        int at = host + 1;
        while (at <= host + LONGEST_PORT && Letters.isDigit(view.look(at))) {
            at++;
        }
        return at;
    }

    private static boolean belongs(char c) {
        return !Letters.isSpace(c) && c > ' ' && "<>\"`{}|\\^".indexOf(c) < 0 && c != '\u3002' && c != '\uff0c';
    }

    private static int trimmed(View view, int port, int end) {
        int at = end;
        while (at > port && ".,;:!?'*_)]".indexOf(view.at(at - 1)) >= 0 && !opens(view, port, at - 1)) {
            at--;
        }
        return at;
    }

    /** A closing bracket belongs to a URL that has opened it. */
    private static boolean opens(View view, int port, int last) {
        char close = view.at(last);
        char open = close == ')' ? '(' : close == ']' ? '[' : 0;
        int depth = 0;
        for (int at = last; open != 0 && at > Math.max(port, last - NEAR); at--) {
            depth += view.at(at) == close ? 1 : view.at(at) == open ? -1 : 0;
        }
        return open != 0 && depth <= 0;
    }
}
