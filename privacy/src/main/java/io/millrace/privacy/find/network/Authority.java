package io.millrace.privacy.find.network;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/**
 * User, password and host of a URL, RFC 3986 section 3.2.
 *
 * @param hasUser whether something stands before an {@code @}
 * @param hasPassword whether that holds a colon with something behind it
 * @param domain the host, null if it is an address or nothing
 * @param end index after the host
 */
record Authority(boolean hasUser, boolean hasPassword, Domain domain, int end) {
    private static final int LONGEST_USER = 256;

    static Authority at(View view, int from) {
        int user = userEnd(view, from);
        int host = user < 0 ? from : user + 1;
        Domain domain = Domain.at(view, host);
        int end = domain == null ? host : domain.end();
        return new Authority(user > from, user > from && hasColon(view, from, user), domain, end);
    }

    /** Index of the {@code @}, or -1. */
    private static int userEnd(View view, int from) {
        int limit = Math.min(view.length(), from + LONGEST_USER);
        int sign = -1;
        for (int at = from; at < limit && isUser(view.at(at)); at++) {
            if (view.at(at) == '@') {
                sign = at;
            }
        }
        return sign;
    }

    private static boolean isUser(char c) {
        return !Letters.isSpace(c) && c > ' ' && "/?#<>\"'`".indexOf(c) < 0;
    }

    private static boolean hasColon(View view, int from, int user) {
        for (int at = from; at < user - 1; at++) {
            if (view.at(at) == ':') {
                return true;
            }
        }
        return false;
    }

    /** 0 if this is no host worth reporting. An address in the host is reported as such, and more surely. */
    double score() {
        if (domain == null) {
            return 0;
        }
        if (hasPassword) {
            return 1.0;
        }
        return domain.isKnown() ? 0.85 : domain.isPlausible() ? 0.6 : 0;
    }
}
