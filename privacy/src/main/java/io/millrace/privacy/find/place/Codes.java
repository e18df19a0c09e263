package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;

/** Forms of postal codes of many countries. */
final class Codes {
    private static final String UK_INWARD = "abdefghjlnpqrstuwxyz";

    private Codes() {}

    /** The token after a code that begins here, of any form: 3 to 7 digits, with a second group or not, or letters and digits. */
    static int end(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        if (token >= tokens.count()) {
            return token;
        }
        int mixed = mixedEnd(reading, token);
        return mixed > token ? mixed : digitsEnd(tokens, token);
    }

    private static int digitsEnd(Tokens tokens, int token) {
        int length = tokens.isDigits(token) ? tokens.length(token) : 0;
        int second = groupEnd(tokens, token);
        int end = second > token ? second : token + 1;
        boolean fits = second > token || length >= 3 && length <= 6;
        return fits && endsWell(tokens, end) ? end : token;
    }

    /** No further digits: neither a group after a space nor a decimal. */
    private static boolean endsWell(Tokens tokens, int end) {
        if (tokens.isDigits(end) && tokens.gap(end) != Tokens.LINE_BREAK) {
            return false;
        }
        boolean stuck = end + 1 < tokens.count()
                && tokens.gap(end) == Tokens.NOTHING
                && tokens.gap(end + 1) == Tokens.NOTHING
                && tokens.form(end) == Tokens.SYMBOL
                && (tokens.isDigits(end + 1) || tokens.isSymbol(end, '-'));
        return !stuck && !tokens.isSymbol(end, '%') && !tokens.isSymbol(end, '€') && !tokens.isSymbol(end, '$');
    }

    /** Two groups of digits: 31-146, 02139-4307, 90010-170, 340 12. */
    static int groupEnd(Tokens tokens, int token) {
        if (!tokens.isDigits(token)) {
            return token;
        }
        int first = tokens.length(token);
        if (tokens.isSymbol(token + 1, '-')
                && tokens.gap(token + 1) == Tokens.NOTHING
                && tokens.isDigits(token + 2)
                && tokens.gap(token + 2) == Tokens.NOTHING) {
            int second = tokens.length(token + 2);
            boolean known = first == 2 && second == 3
                    || first == 5 && (second == 3 || second == 4)
                    || first == 4 && second == 3;
            return known ? token + 3 : token;
        }
        boolean spaced = first == 3
                && tokens.isDigits(token + 1)
                && tokens.length(token + 1) == 2
                && tokens.gap(token + 1) == Tokens.SPACE;
        return spaced ? token + 2 : token;
    }

    /** Codes of letters and digits: SW1A 1AA, K1A 0B1, 1012 AB. */
    static int mixedEnd(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        if (tokens.isDigits(token)) {
            return isDutch(reading, token) ? token + 2 : token;
        }
        if (tokens.form(token) != Tokens.ALPHANUMERIC) {
            return token;
        }
        String one = shape(reading, token);
        if (isBritish(reading, token, one)) {
            return token + 1;
        }
        if (token + 1 >= tokens.count() || tokens.gap(token + 1) != Tokens.SPACE || tokens.length(token + 1) > 3) {
            return token;
        }
        String two = shape(reading, token + 1);
        boolean canadian = one.equals("A9A") && two.equals("9A9");
        boolean british = two.equals("9AA") && isOutward(one) && isInward(reading, token + 1);
        return canadian || british ? token + 2 : token;
    }

    /** Four digits and two capitals, no zero first. */
    private static boolean isDutch(Reading reading, int digits) {
        Tokens tokens = reading.tokens();
        int letters = digits + 1;
        return tokens.length(digits) == 4
                && letters < tokens.count()
                && tokens.gap(letters) == Tokens.SPACE
                && tokens.form(letters) == Tokens.UPPER
                && tokens.length(letters) == 2
                && reading.view().at(tokens.start(digits)) != '0';
    }

    private static boolean isBritish(Reading reading, int token, String shape) {
        int length = shape.length();
        return length >= 5
                && length <= 7
                && shape.endsWith("9AA")
                && isOutward(shape.substring(0, length - 3))
                && isInward(reading, token);
    }

    private static boolean isOutward(String shape) {
        return switch (shape) {
            case "A9", "A99", "AA9", "AA99", "A9A", "AA9A" -> true;
            default -> false;
        };
    }

    /** The last two letters are never C, I, K, M, O or V; GB and TB are sizes. Source: Royal Mail, Programmers' Guide to PAF. */
    private static boolean isInward(Reading reading, int token) {
        int end = reading.tokens().end(token);
        char one = Letters.lower(reading.view().at(end - 2));
        char two = Letters.lower(reading.view().at(end - 1));
        boolean bytes = two == 'b' && (one == 'g' || one == 't');
        return !bytes && UK_INWARD.indexOf(one) >= 0 && UK_INWARD.indexOf(two) >= 0;
    }

    /** Upper-case letters as A, digits as 9, others as they are; empty if the token is longer than a code. */
    private static String shape(Reading reading, int token) {
        int length = reading.tokens().length(token);
        if (length > 7) {
            return "";
        }
        char[] shape = new char[length];
        for (int at = 0; at < length; at++) {
            char c = reading.view().at(reading.tokens().start(token) + at);
            shape[at] = Letters.isDigit(c) ? '9' : Letters.kind(c) == Letters.UPPER ? 'A' : c;
        }
        return new String(shape);
    }
}
