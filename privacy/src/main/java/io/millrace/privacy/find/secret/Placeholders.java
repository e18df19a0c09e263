package io.millrace.privacy.find.secret;

import io.millrace.privacy.find.View;
import java.util.List;
import java.util.Locale;

/** Values that stand where a secret would: {@code xxxx}, {@code YOUR_API_KEY}, {@code ${TOKEN}}, {@code changeme}. */
final class Placeholders {
    private static final List<String> STOP_WORDS = List.of(
            "your",
            "example",
            "sample",
            "placeholder",
            "changeme",
            "change_me",
            "change-me",
            "replace",
            "insert",
            "redacted",
            "masked",
            "hidden",
            "dummy",
            "secret_key",
            "api_key",
            "apikey",
            "password",
            "xxxx",
            "****",
            "....",
            "1234567890abcdef",
            "todo",
            "none",
            "null",
            "undefined",
            "true",
            "false",
            "environ",
            "getenv",
            "process.env",
            "abcdef123456",
            "not_set",
            "optional",
            "required",
            "deadbeef",
            "contrasena",
            "passwort",
            "foobar");
    private static final int FEWEST_DISTINCT = 6;

    private Placeholders() {}

    static boolean is(View view, int from, int end) {
        return isSaid(view.text(from, end))
                || distinct(view, from, end) < Math.min(FEWEST_DISTINCT, (end - from + 1) / 2);
    }

    private static boolean isSaid(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return STOP_WORDS.stream().anyMatch(lower::contains);
    }

    private static int distinct(View view, int from, int end) {
        long low = 0, high = 0;
        for (int at = from; at < end; at++) {
            char c = view.at(at);
            low |= c < 64 ? 1L << c : 0;
            high |= c >= 64 ? 1L << (c & 63) : 0;
        }
        return Long.bitCount(low) + Long.bitCount(high);
    }
}
