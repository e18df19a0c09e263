package io.millrace.privacy.find.money;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Addresses of wallets whose check is right: Base58Check (Bitcoin, Litecoin, Dogecoin, Dash, Tron, Zcash, XRP), Bech32
 * (Bitcoin, Litecoin, Cardano, Cosmos) and Ethereum. One of Ethereum in a single case has no check.
 */
public final class CryptoAddresses implements Recognizer {
    private static final int SHORTEST = 25, LONGEST = 108, LONGEST_BASE58 = 36;

    /** First bytes: Bitcoin, its test network, Litecoin, Dogecoin, Dash, Tron. */
    private static final Set<Integer> VERSIONS = Set.of(0, 5, 0x6f, 0xc4, 0x30, 0x32, 0x1e, 0x16, 0x4c, 0x10, 0x41);

    private static final int ZCASH = 0x1c;
    private static final Set<String> NAMES = Set.of(
            "bc", "tb", "bcrt", "ltc", "tltc", "addr", "cosmos", "osmo", "terra", "inj", "celestia", "zs", "bnb");

    @Override
    public List<String> types() {
        return List.of("CRYPTO");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            int length = tokens.length(token);
            if (length >= SHORTEST && length <= LONGEST && tokens.form(token) == Tokens.ALPHANUMERIC) {
                check(reading, token, findings);
            }
        }
    }

    private static void check(Reading reading, int token, Findings findings) {
        char first = reading.view().at(reading.tokens().start(token));
        String text = reading.tokens().text(token);
        if (first == '0') {
            ethereum(reading, token, text, findings);
        } else if (isBase58(text, first)) {
            add(reading, token, 1.0, "crypto.base58", findings);
        } else if (isBech32(text)) {
            add(reading, token, 1.0, "crypto.bech32", findings);
        }
    }

    private static void add(Reading reading, int token, double score, String rule, Findings findings) {
        Tokens tokens = reading.tokens();
        String why = score == 1.0 ? "checksum" : "";
        findings.add(tokens.start(token), tokens.end(token), "CRYPTO", score, rule, why);
    }

    private static void ethereum(Reading reading, int token, String text, Findings findings) {
        if (!Ethereum.isForm(text)) {
            return;
        }
        if (!Ethereum.hasCheck(text)) {
            add(reading, token, 0.6, "crypto.ethereum", findings);
        } else if (Ethereum.fits(text)) {
            add(reading, token, 1.0, "crypto.ethereum", findings);
        }
    }

    private static boolean isBase58(String text, char first) {
        if (text.length() > LONGEST_BASE58 || "13mn2LM9ADXTtr7".indexOf(first) < 0) {
            return false;
        }
        byte[] payload = (first == 'r' ? Base58.RIPPLE : Base58.BITCOIN).checked(text);
        if (payload == null) {
            return false;
        }
        return payload.length == 21 && VERSIONS.contains(payload[0] & 255)
                || payload.length == 22 && payload[0] == ZCASH;
    }

    private static boolean isBech32(String text) {
        int one = text.lastIndexOf('1');
        return one > 1
                && one < 9
                && Letters.isWord(text.charAt(0))
                && NAMES.contains(text.substring(0, one).toLowerCase(Locale.ROOT))
                && Bech32.fits(text, one);
    }
}
