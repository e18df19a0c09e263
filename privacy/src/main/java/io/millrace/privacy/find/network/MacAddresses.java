package io.millrace.privacy.find.network;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/** Hardware addresses, IEEE 802: six pairs of hex digits parted by colons or hyphens, or three groups of four parted by dots. */
public final class MacAddresses implements Recognizer {
    private static final int LENGTH = 17, DOTTED_LENGTH = 14;

    @Override
    public List<String> types() {
        return List.of("MAC_ADDRESS");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int token = 1; token < tokens.count() - 1; token++) {
            if (tokens.form(token) == Tokens.SYMBOL && tokens.gap(token) == Tokens.NOTHING) {
                int before = tokens.length(token - 1);
                if (before == 2 || before == 4) {
                    check(reading, token, before, findings);
                }
            }
        }
    }

    private static void check(Reading reading, int token, int group, Findings findings) {
        View view = reading.view();
        int from = reading.tokens().start(token - 1);
        char separator = view.at(from + group);
        int length = group == 2 ? LENGTH : DOTTED_LENGTH;
        boolean fits = group == 2 ? separator == ':' || separator == '-' : separator == '.';
        if (fits && isFree(view, from, from + length, separator) && isForm(view, from, length, group, separator)) {
            report(reading, token, from, length, findings);
        }
    }

    private static boolean isForm(View view, int from, int length, int group, char separator) {
        for (int at = 0; at < length; at++) {
            char c = view.look(from + at);
            if (at % (group + 1) == group ? c != separator : Ip6.hex(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(View view, int from, int end, char separator) {
        char before = view.look(from - 1);
        char after = view.look(end);
        return !Letters.isJoined(before, view.at(from))
                && !(before == separator && Letters.isWord(view.look(from - 2)))
                && !Letters.isJoined(view.look(end - 1), after)
                && !(after == separator && Letters.isWord(view.look(end + 1)));
    }

    private static void report(Reading reading, int token, int from, int length, Findings findings) {
        boolean cued = reading.near(token, 6, 2 * 6, Flag.NETWORK_CUE);
        boolean distinctive = hasLetter(reading.view(), from, from + length);
        boolean colons = reading.view().at(from + 2) == ':';
        double score = cued ? 1.0 : distinctive ? 0.85 : colons ? 0.5 : reading.alone() ? 0.4 : 0;
        if (score > 0) {
            findings.add(from, from + length, "MAC_ADDRESS", score, "mac.form", cued ? "cue" : "");
        }
    }

    private static boolean hasLetter(View view, int from, int end) {
        for (int at = from; at < end; at++) {
            if (Character.isLetter(view.at(at))) {
                return true;
            }
        }
        return false;
    }
}
