package io.millrace.privacy.find.secret;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/**
 * Values that are assigned to a word for a secret, {@code password = "..."}, {@code api_key: ...}, and credentials after
 * {@code Bearer} and {@code Basic}. Placeholders, names of variables and calls are none.
 */
public final class AssignedSecrets implements LineRecognizer {
    private static final int SHORTEST = 6, LONGEST = 512, LONG = 16;
    private static final double EVEN_BITS = 3.0;

    @Override
    public List<String> types() {
        return List.of("SECRET");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int next = 0;
        if (!tokens.hasAny(Flag.SECRET_CUE) && !tokens.hasForm(Tokens.UNCASED)) {
            return;
        }
        for (int token = 0; token < tokens.count() - 1; token++) {
            if (tokens.start(token) >= next && isCue(reading, token)) {
                next = Math.max(next, check(reading, token, findings));
            }
        }
    }

    /** In a script without spaces, the word stands somewhere in a run. */
    private static boolean isCue(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        return tokens.has(token, Flag.SECRET_CUE)
                || tokens.form(token) == Tokens.UNCASED && reading.near(token, 0, 0, Flag.SECRET_CUE);
    }

    private static int check(Reading reading, int token, Findings findings) {
        int from = isScheme(reading, token) ? afterSpace(reading, token) : SecretValue.from(reading, token);
        if (from < 0) {
            return 0;
        }
        View view = reading.view();
        int end = SecretValue.end(view, from, LONGEST);
        double score = end - from < SHORTEST ? 0 : score(reading, token, from, end);
        if (score > 0) {
            findings.add(from, end, "SECRET", score, "secret.assigned", "cue, entropy");
        }
        return score > 0 || end - from >= LONG ? end : 0;
    }

    private static boolean isScheme(Reading reading, int token) {
        return reading.tokens().length(token) == 6
                && reading.tokens().text(token).equalsIgnoreCase("bearer");
    }

    private static int afterSpace(Reading reading, int token) {
        int end = reading.tokens().end(token);
        return reading.view().look(end) == ' ' && Letters.isWord(reading.view().look(end + 1)) ? end + 1 : -1;
    }

    private static double score(Reading reading, int token, int from, int end) {
        View view = reading.view();
        boolean password = isPassword(reading, token);
        if (end - from < LONG && !password || SecretValue.isCode(view, from, end)) {
            return 0;
        }
        Entropy entropy = Entropy.of(view, from, end);
        boolean said = SecretValue.isSaid(view, from);
        if (said && entropy.digits() == 0) {
            return 0;
        }
        boolean many = entropy.length() >= LONG;
        if (!(many ? isRandom(entropy) : isStrong(entropy)) || Placeholders.is(view, from, end)) {
            return 0;
        }
        return many ? 0.85 : 0.7;
    }

    /** A long run of one kind of character is a word or a counter; hex of 16, or with hyphens, is an identifier. */
    private static boolean isRandom(Entropy entropy) {
        if (entropy.hex()) {
            return entropy.signs() == 0
                    && entropy.length() >= 32
                    && entropy.digits() > 0
                    && entropy.digits() < entropy.length();
        }
        boolean mixed = entropy.digits() > 0 && entropy.kinds() >= 2 || entropy.kinds() >= 3;
        return mixed && entropy.bits() >= EVEN_BITS;
    }

    private static boolean isStrong(Entropy entropy) {
        boolean letters = entropy.lower() + entropy.upper() > 0;
        return letters && entropy.kinds() >= 2 && (entropy.digits() > 0 || entropy.signs() > 0);
    }

    private static boolean isPassword(Reading reading, int token) {
        String word = Words.lower(reading.tokens().text(token));
        return word.startsWith("p")
                || word.endsWith("word")
                || word.startsWith("secret")
                || !Words.isAscii(word)
                || Words.PASSWORDS.contains(word);
    }

    /** Words for what people think up themselves. */
    private static final class Words {
        static final List<String> PASSWORDS = List.of("kennwort", "haslo", "contrasena", "clave", "motdepasse");

        static String lower(String word) {
            return word.toLowerCase(java.util.Locale.ROOT);
        }

        static boolean isAscii(String word) {
            return word.chars().allMatch(c -> c < 128);
        }
    }
}
