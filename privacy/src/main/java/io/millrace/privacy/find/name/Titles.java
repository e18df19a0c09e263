package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Tokens;

/** Finds titles before names, such as {@code Prof. Dr.}, and the occupation on the line below a name. */
final class Titles {
    private static final int LONGEST_OCCUPATION = 6, SHORTEST_HEAD = 6;
    private static final String[] ENDINGS = {"er", "or", "ist", "ian", "ant", "eur", "trice", "ologist"};

    private final Context context;
    private final Findings findings;
    private final Tokens tokens;

    Titles(Context context, Findings findings) {
        this.context = context;
        this.findings = findings;
        this.tokens = context.tokens;
    }

    void of(Name person) {
        before(person.first());
        if (context.lineStart(person.first()) >= 0 && context.endsLine(person.last())) {
            below(context.afterMarks(person.last() + 1));
        }
    }

    private void before(int person) {
        int from = person, at = person - 1;
        while (at >= 0 && tokens.gap(at + 1) != Tokens.LINE_BREAK) {
            boolean stop = tokens.isSymbol(at, '.') && context.isTitle(at - 1);
            if (!stop && !context.isTitle(at)) {
                break;
            }
            from = at--;
        }
        if (from < person) {
            findings.add(tokens.start(from), tokens.end(person - 1), "TITLE", 0.85, "name.title", "before a name");
        }
    }

    /** The whole line is the occupation: {@code Employment manager}. */
    private void below(int first) {
        int last = first;
        while (last < first + LONGEST_OCCUPATION && tokens.isLetters(last) && !context.endsLine(last)) {
            last++;
        }
        boolean words = tokens.isLetters(last) && context.endsLine(last);
        if (words && (isOccupation(last) || tokens.has(first, Flag.OCCUPATION))) {
            findings.add(tokens.start(first), tokens.end(last), "TITLE", 0.8, "name.occupation", "below a name");
        }
    }

    private boolean isOccupation(int head) {
        if (tokens.has(head, Flag.OCCUPATION)) {
            return true;
        }
        boolean name = tokens.has(head, Flag.FAMILY_NAME | Flag.CITY | Flag.ORGANIZATION_CUE | Flag.COUNTRY);
        return !name && tokens.length(head) >= SHORTEST_HEAD && hasEnding(head);
    }

    private boolean hasEnding(int head) {
        for (String ending : ENDINGS) {
            if (context.endsWith(head, ending)) {
                return true;
            }
        }
        return false;
    }
}
