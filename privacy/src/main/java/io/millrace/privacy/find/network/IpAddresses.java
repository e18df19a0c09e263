package io.millrace.privacy.find.network;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/** IPv4 and IPv6 addresses, with zone and prefix length if they stand there. Versions and section numbers are not taken. */
public final class IpAddresses implements LineRecognizer {
    private static final String TYPE = "IP_ADDRESS";

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; tokens.hasSign('.') && n < tokens.digitCount(); n++) {
            version4(reading, tokens.withDigit(n), findings);
        }
        if (tokens.hasSign(':')) {
            version6(reading, findings);
        }
    }

    private static void version4(Reading reading, int token, Findings findings) {
        Tokens tokens = reading.tokens();
        if (tokens.length(token) > 3 || !tokens.isDigits(token) || !tokens.isSymbol(token + 1, '.')) {
            return;
        }
        View view = reading.view();
        int from = tokens.start(token);
        int end = beginsFree(view, from) ? Ip4.end(view, from) : -1;
        if (end < 0 || !Ip4.endsFree(view, end)) {
            return;
        }
        double score = score4(reading, token, end);
        if (score > 0) {
            findings.add(from, Ip4.prefixEnd(view, end, 32), TYPE, score, "ip.v4", "");
        }
    }

    private static boolean beginsFree(View view, int from) {
        char before = view.look(from - 1);
        boolean joined = before == '.' || before == '-' || before == ',' || before == '_';
        return !(joined && Letters.isWord(view.look(from - 2))) && !(before == ':' && isSixth(view, from));
    }

    /** Whether the colon before ends a group of an IPv6 address. */
    private static boolean isSixth(View view, int from) {
        int at = from - 2;
        while (at > from - 6 && Ip6.hex(view.look(at)) >= 0) {
            at--;
        }
        return view.look(at) == ':';
    }

    private static double score4(Reading reading, int token, int end) {
        if (reading.near(token, 6, 2, Flag.NETWORK_CUE)) {
            return 0.95;
        }
        if (reading.near(token, 3, 0, Flag.COUNTER_CUE)) {
            return 0;
        }
        return end - reading.tokens().start(token) > 8 ? 0.85 : 0.5;
    }

    private static void version6(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        View view = reading.view();
        int next = 0;
        for (int token = 0; token < tokens.count() - 1; token++) {
            if (tokens.form(token) != Tokens.SYMBOL || tokens.start(token) < next || !tokens.isSymbol(token, ':')) {
                continue;
            }
            if (tokens.gap(token + 1) == Tokens.NOTHING) {
                next = read6(reading, token, runStart(view, tokens.start(token)), findings);
            }
        }
    }

    private static int runStart(View view, int colon) {
        int from = colon;
        while (from > colon - 4 && Ip6.hex(view.look(from - 1)) >= 0) {
            from--;
        }
        return from;
    }

    /** @return index after the characters that belong together, address or not */
    private static int read6(Reading reading, int token, int from, Findings findings) {
        View view = reading.view();
        int run = runEnd(view, from);
        Ip6 address = Ip6.at(view, from);
        if (address == null || !isFree(view, from) || isSlice(view, from)) {
            return run;
        }
        int end = Ip6.zoneEnd(view, address.end());
        double score = score6(reading, token, address);
        if (score > 0 && Ip4.endsFree(view, end) && !goesOn(view, end)) {
            findings.add(from, Ip4.prefixEnd(view, end, 128), TYPE, score, "ip.v6", "");
        }
        return run;
    }

    private static int runEnd(View view, int from) {
        int at = from;
        while (at < view.length() && (Ip6.hex(view.at(at)) >= 0 || view.at(at) == ':')) {
            at++;
        }
        return at;
    }

    private static boolean isFree(View view, int from) {
        char before = view.look(from - 1);
        boolean joined = Letters.isWord(before) && Letters.kind(before) != Letters.UNCASED;
        return !joined && before != ':' && before != '.' && before != '_';
    }

    private static boolean goesOn(View view, int end) {
        return view.look(end) == ':' && (view.look(end + 1) == ':' || Letters.isWord(view.look(end + 1)));
    }

    /** {@code v[::2]} takes every second element. */
    private static boolean isSlice(View view, int from) {
        char named = view.look(from - 2);
        return view.look(from - 1) == '[' && (Letters.isWord(named) || named == '_' || named == ']' || named == ')');
    }

    private static double score6(Reading reading, int token, Ip6 address) {
        boolean cued = reading.near(token, 8, 2, Flag.NETWORK_CUE);
        if (address.groups() == 0) {
            return cued ? 0.4 : 0;
        }
        if (address.shortened() && address.groups() < 2) {
            return cued || reading.alone() ? 0.6 : address.digits() > 0 ? 0.4 : 0;
        }
        if (address.digits() == 0) {
            return cued ? 0.6 : 0;
        }
        return cued ? 1.0 : 0.9;
    }
}
