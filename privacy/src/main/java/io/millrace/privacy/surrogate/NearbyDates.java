package io.millrace.privacy.surrogate;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves dates to dates nearby in the same writing. Days go no further than the 28th, and where it cannot be told which
 * number is the month, no further than the 12th, so that the date is a valid one however it is read.
 */
final class NearbyDates implements Maker {
    private static final String PLAIN = "12 March 2021", OTHER = "7 October 2019";

    @Override
    public String make(String value, Draw draw) {
        List<String> pieces = pieces(value);
        StringBuilder moved = new StringBuilder();
        DateNumbers numbers = new DateNumbers(pieces, draw);
        int steps = draw.between(1, 3);
        for (int at = 0; at < pieces.size(); at++) {
            String piece = pieces.get(at);
            boolean digits = Parts.isNumber(piece);
            moved.append(digits ? numbers.moved(at) : word(piece, moved, steps));
        }
        String plain = Seeds.canonical(value).equals(Seeds.canonical(PLAIN)) ? OTHER : PLAIN;
        return moved.toString().equals(value) ? plain : moved.toString();
    }

    /** Words, numbers and what is between them. */
    private static List<String> pieces(String value) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= value.length(); at++) {
            if (at == value.length() || kind(value.charAt(at)) != kind(value.charAt(from))) {
                pieces.add(value.substring(from, at));
                from = at;
            }
        }
        return pieces;
    }

    private static int kind(char c) {
        return Character.isDigit(c) ? 1 : Character.isLetter(c) ? 2 : 3;
    }

    private static String word(String word, StringBuilder before, int steps) {
        MonthNames.Place place = MonthNames.of(word);
        if (place != null) {
            return CaseForm.of(word).put(place.on(steps));
        }
        boolean ordinal = before.length() > 0
                && Character.isDigit(before.charAt(before.length() - 1))
                && List.of("st", "nd", "rd", "th").contains(word);
        return ordinal ? ordinal(before) : word;
    }

    private static String ordinal(StringBuilder number) {
        int last = number.length() - 1;
        boolean teen = last > 0 && number.charAt(last - 1) == '1';
        return teen
                ? "th"
                : switch (number.charAt(last)) {
                    case '1' -> "st";
                    case '2' -> "nd";
                    case '3' -> "rd";
                    default -> "th";
                };
    }
}
