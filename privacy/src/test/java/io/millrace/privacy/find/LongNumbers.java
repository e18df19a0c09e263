package io.millrace.privacy.find;

import java.util.List;

/** Finds whole tokens of at least seven digits. */
final class LongNumbers implements Recognizer {
    @Override
    public List<String> types() {
        return List.of("NUMBER");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            if (tokens.isDigits(token) && tokens.length(token) >= 7) {
                findings.add(tokens.start(token), tokens.end(token), "NUMBER", 0.6, "long_numbers", "");
            }
        }
    }
}
