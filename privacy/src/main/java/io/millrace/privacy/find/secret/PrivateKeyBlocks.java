package io.millrace.privacy.find.secret;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/** Private keys in PEM, RFC 7468, from the line that begins them to the line that ends them, or as far as one is there. */
public final class PrivateKeyBlocks implements LineRecognizer {
    private static final String BEGIN = "-----BEGIN ", END = "-----END ", DASHES = "-----";
    private static final int LONGEST_LABEL = 48, LONGEST = 32768;

    @Override
    public List<String> types() {
        return List.of("SECRET");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int next = 0;
        if (!tokens.hasSign('-')) {
            return;
        }
        for (int token = DASHES.length(); token < tokens.count(); token++) {
            int from = tokens.start(token) - DASHES.length();
            if (tokens.length(token) == 5 && from >= next && IssuedKeys.startsWith(reading.view(), from, BEGIN)) {
                next = check(reading.view(), from, findings);
            }
        }
    }

    private static int check(View view, int from, Findings findings) {
        int label = from + BEGIN.length();
        int dashes = find(view, label, label + LONGEST_LABEL, DASHES);
        if (dashes < 0 || !view.text(label, dashes).contains("PRIVATE KEY")) {
            return label;
        }
        int body = dashes + DASHES.length();
        int next = find(view, body, body + LONGEST, DASHES);
        int end = next < 0 ? bodyEnd(view, body) : footerEnd(view, next);
        findings.add(from, end, "SECRET", 1.0, "secret.private_key", "PEM");
        return end;
    }

    private static int find(View view, int from, int limit, String what) {
        for (int at = from; at < Math.min(limit, view.length()); at++) {
            if (view.at(at) == '-' && IssuedKeys.startsWith(view, at, what)) {
                return at;
            }
        }
        return -1;
    }

    private static int footerEnd(View view, int dashes) {
        if (!IssuedKeys.startsWith(view, dashes, END)) {
            return dashes;
        }
        int label = dashes + END.length();
        int last = find(view, label, label + LONGEST_LABEL, DASHES);
        return last < 0 ? label : last + DASHES.length();
    }

    /** A block that is cut off: all that may be base64. */
    private static int bodyEnd(View view, int from) {
        int at = from;
        while (at < Math.min(view.length(), from + LONGEST) && isBody(view.at(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBody(char c) {
        return c < 128
                && (Character.isLetterOrDigit(c)
                        || c == '+'
                        || c == '/'
                        || c == '='
                        || c == '\n'
                        || c == '\r'
                        || c == '\\');
    }
}
