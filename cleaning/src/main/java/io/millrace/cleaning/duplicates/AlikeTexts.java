package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.LowerCase;
import io.millrace.core.Kind;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import java.util.Arrays;

/**
 * Texts in the form in which they are compared: without case, without blanks at their ends, or without blanks, digits and
 * ASCII punctuation.
 *
 * @param fields positions of the texts
 */
record AlikeTexts(DropExactDuplicates.Settings settings, int... fields) {
    static AlikeTexts of(DropExactDuplicates.Settings settings, Schema schema, int... fields) {
        boolean isExact = !settings.ignoreCase() && !settings.ignoreBlankEnds() && !settings.ignoreNonCharacters();
        return new AlikeTexts(
                settings,
                Arrays.stream(fields)
                        .filter(field -> !isExact && schema.field(field).type().kind() == Kind.STRING)
                        .toArray());
    }

    Sample of(Sample sample) {
        Sample alike = sample;
        for (int field : fields) {
            String text = sample.get(field, String.class);
            if (text != null) {
                alike = alike.with(field, of(text));
            }
        }
        return alike;
    }

    private String of(String text) {
        String alike = settings.ignoreCase() ? LowerCase.of(text) : text;
        if (settings.ignoreNonCharacters()) {
            alike = characters(alike);
        }
        return settings.ignoreBlankEnds() ? Characters.strip(alike) : alike;
    }

    /** What Data-Juicer's {@code ignore_non_character} leaves. */
    private static String characters(String text) {
        StringBuilder left = new StringBuilder(text.length());
        text.codePoints().filter(point -> !isIgnored(point)).forEach(left::appendCodePoint);
        return left.toString();
    }

    /** The information separators U+001C to U+001F are blanks to Python, but not to the patterns that Data-Juicer uses. */
    static boolean isIgnored(int point) {
        if (point < 0x80) {
            return point > ' '
                    ? point < 0x7F && !Characters.isLetter(point)
                    : point == ' ' || point >= '\t' && point <= '\r';
        }
        return Characters.isSpace(point) || Characters.isDecimal(point);
    }
}
