package io.millrace.privacy.find.secret;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Addresses of services that hold a password, {@code postgres://user:password@host/name}, and {@code Basic} credentials. */
public final class ConnectionStrings implements LineRecognizer {
    private static final int LONGEST_USER = 256, LONGEST = 1024, SHORTEST_BASIC = 8;

    @Override
    public List<String> types() {
        return List.of("SECRET");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int token = 0; token < tokens.count() - 1; token++) {
            if (tokens.isSymbol(token + 1, ':') && tokens.isLetters(token)) {
                connection(reading.view(), tokens.start(token), tokens.end(token), findings);
            } else if (tokens.length(token) == 5 && tokens.gap(token + 1) == Tokens.SPACE) {
                basic(reading, token, findings);
            }
        }
    }

    private static void connection(View view, int from, int colon, Findings findings) {
        if (view.look(colon + 1) != '/' || view.look(colon + 2) != '/') {
            return;
        }
        int user = colon + 3;
        int sign = sign(view, user);
        int parted = sign < 0 ? -1 : colon(view, user, sign);
        if (parted < 0 || parted + 1 >= sign || SecretValue.isCode(view, parted + 1, sign)) {
            return;
        }
        boolean web = colon - from <= 5 && (view.at(from) | 32) == 'h';
        double score = web ? 0.85 : 1.0;
        findings.add(from, end(view, sign), "SECRET", score, "secret.connection", "password");
    }

    private static int sign(View view, int from) {
        int sign = -1;
        for (int at = from; at < from + LONGEST_USER && isUser(view.look(at)); at++) {
            sign = view.at(at) == '@' ? at : sign;
        }
        return sign;
    }

    private static boolean isUser(char c) {
        return c > ' ' && !Letters.isSpace(c) && "/?#<>\"'`".indexOf(c) < 0;
    }

    private static int colon(View view, int from, int sign) {
        for (int at = from; at < sign; at++) {
            if (view.at(at) == ':') {
                return at;
            }
        }
        return -1;
    }

    private static int end(View view, int from) {
        int at = from;
        while (at < Math.min(view.length(), from + LONGEST)
                && !Letters.isSpace(view.at(at))
                && "\"'`<>".indexOf(view.at(at)) < 0) {
            at++;
        }
        while (".,;)]".indexOf(view.at(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static void basic(Reading reading, int token, Findings findings) {
        Tokens tokens = reading.tokens();
        boolean first = (reading.view().at(tokens.start(token)) | 32) == 'b';
        if (!first || !tokens.text(token).equalsIgnoreCase("basic")) {
            return;
        }
        View view = reading.view();
        int from = tokens.start(token + 1);
        int at = from;
        while (at < from + LONGEST_USER && isBase64(view.look(at))) {
            at++;
        }
        if (at - from >= SHORTEST_BASIC && isPair(view.text(from, at))) {
            findings.add(from, at, "SECRET", 1.0, "secret.basic", "user and password in base64");
        }
    }

    private static boolean isBase64(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=');
    }

    private static boolean isPair(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.indexOf(':') > 0 && pair.chars().noneMatch(c -> c < ' ' || c == 0xfffd);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
