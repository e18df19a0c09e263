package io.millrace.cleaning.text.spacy;

/**
 * What is cut off at the ends of a chunk: marks, runs of full stops, currencies, units after a number. They are spaCy 3.8's
 * prefix and suffix rules for English. Each look takes constant time but for a run of full stops, which is cut off whole.
 */
final class Affixes {
    private static final int LONGEST_UNIT = 5;
    private static final TextTable UNITS = units();

    private Affixes() {}

    private static TextTable units() {
        String units =
                "km km² km³ m m² m³ dm dm² dm³ cm cm² cm³ mm mm² mm³ ha µm nm yd in ft kg g mg µg t lb oz m/s km/h"
                        + " kmh mph hPa Pa mbar mb MB kb KB gb GB tb TB T G M K % км км² км³ м м² м³ дм дм² дм³ см см² см³ мм мм²"
                        + " мм³ нм кг г мг м/с км/ч кПа Па мбар Кб КБ кб Мб МБ мб Гб ГБ гб Тб ТБ тбكم كم² كم³ م م² م³ سم سم² سم³"
                        + " مم مم² مم³ كم غرام جرام جم كغ ملغ كوب اكواب + US$ C$ A$ $ £ ¥ ฿ ﷼";
        TextTable table = new TextTable();
        for (String unit : units.split(" ", -1)) {
            table.put(0, unit, 0);
        }
        for (char currency = '\u20a0'; currency <= '\u20bf'; currency++) {
            table.put(0, String.valueOf(currency), 0);
        }
        return table;
    }

    /** Length of what is cut off where the stretch begins, 0 for nothing. The stretch is not empty. */
    static int prefix(char[] chars, int start, int end) {
        char c = chars[start];
        char next = start + 1 < end ? chars[start + 1] : 0;
        return switch (c) {
            case '.' -> run(stopsFrom(chars, start, end));
            case '+' -> CharacterClasses.isDigit(next) ? 0 : 1;
            case 'A', 'C' -> next == '$' ? 2 : 0;
            case 'U' -> next == 'S' && start + 2 < end && chars[start + 2] == '$' ? 3 : 0;
            default -> (CharacterClasses.at(chars, start, end) & CharacterClasses.PREFIX) == 0 ? 0 : size(c);
        };
    }

    private static int run(int stops) {
        return stops > 1 ? stops : 0;
    }

    private static int size(char c) {
        return Character.isSurrogate(c) ? 2 : 1;
    }

    /** Number of full stops from a position on. */
    static int stopsFrom(char[] chars, int position, int end) {
        int last = position;
        while (last < end && chars[last] == '.') {
            last++;
        }
        return last - position;
    }

    /** Length of what is cut off where the stretch ends, 0 for nothing. The stretch is not empty. */
    static int suffix(char[] chars, int start, int end) {
        char c = chars[end - 1];
        char previous = end - 1 > start ? chars[end - 2] : 0;
        return switch (c) {
            case '.' -> previous == '.' ? stopsBefore(chars, start, end) : single(chars, start, end - 1);
            case '…' -> previous == '…' ? 2 : 1;
            case 's', 'S' -> previous == '\'' || previous == '’' ? 2 : unit(chars, start, end);
            default -> {
                boolean isMark = (CharacterClasses.before(chars, start, end) & CharacterClasses.SUFFIX) != 0;
                yield isMark ? size(c) : unit(chars, start, end);
            }
        };
    }

    private static int stopsBefore(char[] chars, int start, int end) {
        int first = end;
        while (first > start && chars[first - 1] == '.') {
            first--;
        }
        return end - first;
    }

    /** Whether a single full stop is cut off: not after one capital letter, which it abbreviates. */
    private static int single(char[] chars, int start, int stop) {
        int before = CharacterClasses.before(chars, start, stop);
        if ((before & CharacterClasses.BEFORE_STOP) != 0) {
            return 1;
        }
        if ((before & CharacterClasses.UPPER) == 0) {
            return 0;
        }
        int letter = stop - size(chars[stop - 1]);
        return isDegree(chars, start, stop)
                        || (CharacterClasses.before(chars, start, letter) & CharacterClasses.UPPER) != 0
                ? 1
                : 0;
    }

    private static boolean isDegree(char[] chars, int start, int stop) {
        char scale = chars[stop - 1];
        return (scale == 'F' || scale == 'C' || scale == 'K') && stop - 2 >= start && chars[stop - 2] == '°';
    }

    /** Length of the unit or currency that follows a digit. */
    private static int unit(char[] chars, int start, int end) {
        for (int length = 1; length <= LONGEST_UNIT && end - length > start; length++) {
            if (CharacterClasses.isDigit(chars[end - length - 1])) {
                return UNITS.get(0, chars, end - length, end) < 0 ? 0 : length;
            }
        }
        return 0;
    }
}
