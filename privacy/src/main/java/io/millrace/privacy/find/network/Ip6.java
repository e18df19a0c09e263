package io.millrace.privacy.find.network;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/**
 * Reads IPv6 addresses, RFC 4291 section 2.2: eight groups, or fewer around one {@code ::}; the last two may be IPv4.
 *
 * @param groups how many groups stand there, an IPv4 part counts two
 * @param shortened whether a {@code ::} is among them
 * @param digits how many decimal digits stand there
 * @param end index after the address
 */
record Ip6(int groups, boolean shortened, int digits, int end) {
    private static final int GROUPS = 8;

    /** @return what begins here, null if it is no address; what follows it is not looked at */
    static Ip6 at(View view, int from) {
        int at = from;
        int groups = 0;
        int digits = 0;
        boolean shortened = false;
        while (true) {
            if (view.look(at) == ':' && view.look(at + 1) == ':') {
                if (shortened) {
                    return null;
                }
                shortened = true;
                at += 2;
            } else if (groups > 0) {
                if (view.look(at) != ':' || hex(view.look(at + 1)) < 0) {
                    break;
                }
                at++;
            }
            int end = groupEnd(view, at);
            if (view.look(end) == '.' && Ip4.end(view, at) > 0) {
                return whole(groups + 2, shortened, digits + 4, Ip4.end(view, at));
            }
            if (end == at) {
                break;
            }
            digits += decimals(view, at, end);
            groups++;
            at = end;
        }
        return whole(groups, shortened, digits, at);
    }

    private static Ip6 whole(int groups, boolean shortened, int digits, int end) {
        boolean complete = shortened ? groups < GROUPS : groups == GROUPS;
        return complete ? new Ip6(groups, shortened, digits, end) : null;
    }

    private static int groupEnd(View view, int from) {
        int at = from;
        while (at < from + 4 && hex(view.look(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int decimals(View view, int from, int end) {
        int count = 0;
        for (int at = from; at < end; at++) {
            count += Ip4.isDigit(view.at(at)) ? 1 : 0;
        }
        return count;
    }

    static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    /** Index after the zone, RFC 4007 section 11: {@code %eth0}. */
    static int zoneEnd(View view, int end) {
        int at = end + 1;
        while (view.look(end) == '%' && at <= end + 16 && (Letters.isWord(view.look(at)) || view.look(at) == '-')) {
            at++;
        }
        return at > end + 1 ? at : end;
    }
}
