package io.millrace.privacy.find.network;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/**
 * URLs with a scheme, with {@code www.} or as a bare domain, with what follows the host. Punctuation at the end belongs to the
 * sentence. A domain whose last label is also a word or a file's ending needs a word for it nearby.
 */
public final class Urls implements LineRecognizer {
    /** What speaks for a URL that holds a user's name. */
    public static final String CREDENTIALS = "credentials";

    @Override
    public List<String> types() {
        return List.of("URL");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int next = 0;
        for (int token = 1; token < tokens.count() - 1; token++) {
            if (tokens.form(token) != Tokens.SYMBOL || tokens.gap(token + 1) != Tokens.NOTHING) {
                continue;
            }
            int at = tokens.start(token);
            char symbol = at >= next ? reading.view().at(at) : 0;
            if (symbol == ':') {
                next = Math.max(next, withScheme(reading, token, findings));
            } else if (symbol == '.' && tokens.gap(token) == Tokens.NOTHING) {
                next = Math.max(next, bare(reading, token, findings));
            }
        }
    }

    private static int withScheme(Reading reading, int token, Findings findings) {
        View view = reading.view();
        int colon = reading.tokens().start(token);
        if (view.look(colon + 1) != '/'
                || view.look(colon + 2) != '/'
                || !reading.tokens().isLetters(token - 1)) {
            return 0;
        }
        int from = reading.tokens().start(token - 1);
        Authority authority = Authority.at(view, colon + 3);
        double score = authority.score();
        if (score == 0) {
            return authority.end();
        }
        int end = UrlTail.end(view, authority.end());
        findings.add(from, end, "URL", score, "url.scheme", authority.hasUser() ? CREDENTIALS : "");
        return end;
    }

    /** @return index after what was looked at */
    private static int bare(Reading reading, int token, Findings findings) {
        View view = reading.view();
        int from = reading.tokens().start(token - 1);
        while (from > 0 && view.at(from - 1) == '-' && Letters.isWord(view.look(from - 2))) {
            from = wordStart(view, from - 2);
        }
        Domain domain = Domain.at(view, from);
        if (domain == null || !domain.isKnown() || !isFree(view, domain)) {
            return domain == null ? 0 : domain.end();
        }
        double score = bareScore(reading, token, domain);
        if (score == 0) {
            return domain.end();
        }
        int end = UrlTail.end(view, domain.end());
        findings.add(from, end, "URL", score, "url.domain", "top-level domain");
        return end;
    }

    private static int wordStart(View view, int last) {
        int at = last;
        int limit = Math.max(0, last - TopLevelDomains.LONGEST_LABEL);
        while (at > limit && Letters.isWord(view.at(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isFree(View view, Domain domain) {
        char before = view.look(domain.from() - 1);
        char after = view.look(domain.end());
        return before != '@'
                && before != '.'
                && before != '_'
                && before != '/'
                && before != '\\'
                && before != '$'
                && before != '%'
                && after != '@'
                && after != '('
                && after != '_'
                && after != '['
                && !(after == '.' && Letters.isWord(view.look(domain.end() + 1)))
                && !(after == '-' && Letters.isWord(view.look(domain.end() + 1)));
    }

    private static double bareScore(Reading reading, int token, Domain domain) {
        if (isWww(reading.view(), domain.from())) {
            return domain.labels() > 2 ? 0.85 : 0;
        }
        if (!isOneCase(domain.last())) {
            return 0;
        }
        boolean alone = reading.alone() && domain.from() == reading.tokens().start(0);
        if (alone || reading.near(token, 8, 4, Flag.SITE_CUE)) {
            return 0.6;
        }
        boolean country = TopLevelDomains.isCountry(domain.last()) && domain.labels() > 2;
        return TopLevelDomains.isClassic(domain.last()) || country ? 0.5 : 0;
    }

    private static boolean isWww(View view, int from) {
        return (view.look(from) | 32) == 'w'
                && (view.look(from + 1) | 32) == 'w'
                && (view.look(from + 2) | 32) == 'w'
                && view.look(from + 3) == '.';
    }

    /** {@code It} after a dot begins a sentence. */
    private static boolean isOneCase(String label) {
        return Character.isUpperCase(label.charAt(0)) == Character.isUpperCase(label.charAt(label.length() - 1));
    }
}
