package io.millrace.privacy.find.secret;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import io.millrace.privacy.find.money.Base58;
import java.util.List;

/** Keys and tokens with the prefix of the service that issued them, JSON web tokens, and private keys of Bitcoin. */
public final class IssuedKeys implements Recognizer {
    private static final int LONG_WORD = 20, LONGEST_TOKEN = 4096, SHORTEST_PART = 10, LONGEST_BASE58 = 112;

    @Override
    public List<String> types() {
        return List.of("SECRET");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int next = 0;
        for (int token = 0; token < tokens.count(); token++) {
            boolean prefix = tokens.has(token, Flag.KEY_PREFIX) && tokens.isSymbolAfter(token);
            if (tokens.start(token) >= next && (prefix || mayJoin(reading, token))) {
                next = Math.max(next, check(reading, token, prefix, findings));
            }
        }
    }

    private static boolean mayJoin(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        if (tokens.length(token) >= LONG_WORD) {
            return true;
        }
        char first = reading.view().at(tokens.start(token));
        return (first == 'A' || first == 'y' || first == 'e' || first == 'S') && tokens.isSymbolAfter(token);
    }

    /** @return index after the key, 0 if there is none */
    private static int check(Reading reading, int token, boolean prefix, Findings findings) {
        View view = reading.view();
        int from = reading.tokens().start(token);
        if (!isFree(view, from)) {
            return 0;
        }
        int end = prefix ? issued(view, from, KeyForm.SIGNED) : 0;
        end = end > 0 ? end : issued(view, from, KeyForm.JOINED);
        String rule = end > 0 ? "secret.prefix" : "secret.web_token";
        end = end > 0 ? end : webToken(view, from);
        if (end == 0 && isBitcoinKey(reading, token)) {
            rule = "secret.bitcoin_key";
            end = reading.tokens().end(token);
        }
        if (end > 0) {
            findings.add(from, end, "SECRET", 1.0, rule, "form of a service's keys");
        }
        return end;
    }

    private static boolean isFree(View view, int from) {
        char before = view.look(from - 1);
        return before != '_' && before != '-' && before != '/' || view.look(from - 2) == before;
    }

    private static int issued(View view, int from, List<KeyForm> forms) {
        for (KeyForm form : forms) {
            int end = startsWith(view, from, form.prefix()) ? end(view, from, form) : 0;
            if (end > 0) {
                return end;
            }
        }
        return 0;
    }

    static boolean startsWith(View view, int from, String prefix) {
        for (int at = 0; at < prefix.length(); at++) {
            if (view.look(from + at) != prefix.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static int end(View view, int from, KeyForm form) {
        int begin = from + form.prefix().length();
        int end = runEnd(view, begin, form.longest() + 1, form.signs());
        boolean fits = end - begin >= form.shortest() && end - begin <= form.longest();
        return fits && !Placeholders.is(view, begin, end) ? end : 0;
    }

    /** Index after the letters, digits and given signs; a sign at the end is left out. */
    private static int runEnd(View view, int from, int most, String signs) {
        int at = from;
        while (at < from + most && (isAsciiWord(view.look(at)) || isSign(view.look(at), signs))) {
            at++;
        }
        while (at > from && ".-".indexOf(view.at(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static boolean isSign(char c, String signs) {
        return c != 0 && signs.indexOf(c) >= 0;
    }

    private static boolean isAsciiWord(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Header, payload and signature in base64url, RFC 7519: the first two are JSON objects, which begin with {@code eyJ}. */
    private static int webToken(View view, int from) {
        if (!startsWith(view, from, "eyJ")) {
            return 0;
        }
        int header = runEnd(view, from, LONGEST_TOKEN, "_-");
        int payload = view.look(header) == '.' ? runEnd(view, header + 1, LONGEST_TOKEN, "_-") : 0;
        if (payload - header <= SHORTEST_PART || header - from < SHORTEST_PART) {
            return 0;
        }
        int signature = view.look(payload) == '.' ? runEnd(view, payload + 1, LONGEST_TOKEN, "_-") : payload;
        return Math.max(payload, signature);
    }

    private static boolean isBitcoinKey(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int length = tokens.length(token);
        char first = reading.view().at(tokens.start(token));
        boolean wif = (length == 51 || length == 52) && (first == '5' || first == 'K' || first == 'L');
        boolean extended =
                length > 52 && length < LONGEST_BASE58 && startsWith(reading.view(), tokens.start(token), "xprv");
        return (wif || extended) && Base58.isBitcoinKey(tokens.text(token));
    }
}
