package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.money.Luhn;
import io.millrace.privacy.find.money.Mod97;
import java.util.Locale;

/** Cards, accounts and wallets that no issuer or bank has, whose check digits are right where a text would need them. */
public final class MoneyNumbers {
    /** Major industry digit 9, and then no country of ISO 3166. */
    private static final String CARD = "999";

    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final String ETHEREUM = "0x00000000";
    private static final int BANK = 4, POLISH = 26, SHORTEST_CARD = 12, SHORTEST_IBAN = 15;

    private MoneyNumbers() {}

    public static boolean isCard(String value) {
        return Unissued.digits(Fold.word(value)).startsWith(CARD);
    }

    /** Whether the first four characters of the national part are zeros for digits and X for letters. */
    public static boolean isIban(String value) {
        String code = Seeds.canonical(value).toUpperCase(Locale.ROOT);
        int from = !code.isEmpty() && Character.isDigit(code.charAt(0)) ? 2 : 4;
        return code.length() > from + BANK
                && code.substring(from, from + BANK).chars().allMatch(c -> c == '0' || c == 'X');
    }

    /** Ethereum's; the others have a wrong check sum and are found by nobody. */
    public static boolean isWallet(String value) {
        return value.startsWith(ETHEREUM);
    }

    static String card(String value, Draw draw) {
        String form = Unissued.digits(value).length() < SHORTEST_CARD ? "0000 0000 0000 0000" : value;
        String body = CARD + draw.digits(Unissued.digits(form).length() - CARD.length() - 1);
        return Unissued.fill(form, body + Luhn.checkDigit(body));
    }

    static String iban(String value, Draw draw) {
        String code = Seeds.canonical(value).toUpperCase(Locale.ROOT);
        boolean polish = code.length() == POLISH && code.chars().allMatch(Character::isDigit);
        if (code.length() < SHORTEST_IBAN || !polish && !Character.isLetter(code.charAt(0))) {
            return iban("DE00 0000 0000 0000 0000 00", draw);
        }
        String country = polish ? "PL" : code.substring(0, 2);
        StringBuilder national = new StringBuilder();
        for (char c : code.substring(polish ? 2 : 4).toCharArray()) {
            boolean bank = national.length() < BANK;
            national.append(bank ? Character.isDigit(c) ? '0' : 'X' : draw.like(c));
        }
        int check = 98 - Mod97.of(national + country + "00", 0);
        String made = (polish ? "" : country) + (check < 10 ? "0" : "") + check + national;
        return put(value, made);
    }

    /** Puts characters where letters and digits are, in the case of the letters. */
    private static String put(String form, String characters) {
        boolean small = CaseForm.of(form) == CaseForm.LOWER;
        StringBuilder put = new StringBuilder(form);
        int next = 0;
        for (int at = 0; at < form.length() && next < characters.length(); at++) {
            if (Character.isLetterOrDigit(form.charAt(at))) {
                char c = characters.charAt(next++);
                put.setCharAt(at, small ? Character.toLowerCase(c) : c);
            }
        }
        return put.toString();
    }

    static String wallet(String value, Draw draw) {
        if (value.startsWith("0x")) {
            return ETHEREUM + drawn("0123456789abcdef", value.length() - ETHEREUM.length(), draw);
        }
        int one = value.indexOf('1');
        boolean bech32 = one > 1
                && value.toLowerCase(Locale.ROOT).substring(one + 1).chars().allMatch(c -> BECH32.indexOf(c) >= 0);
        int kept = bech32 ? one + 2 : 1;
        return value.substring(0, kept) + drawn(bech32 ? BECH32 : BASE58, value.length() - kept, draw);
    }

    private static String drawn(String alphabet, int length, Draw draw) {
        StringBuilder drawn = new StringBuilder();
        for (int at = 0; at < length; at++) {
            drawn.append(alphabet.charAt(draw.below(alphabet.length())));
        }
        return drawn.toString();
    }
}
