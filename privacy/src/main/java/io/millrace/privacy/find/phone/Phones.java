package io.millrace.privacy.find.phone;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Seam;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/**
 * Telephone numbers: international ones, national ones beside a word for them or in the shape their country writes, with
 * extensions. Mobile numbers of the Philippines and numbers of Turkey have types of their own as well.
 */
public final class Phones implements Recognizer {
    /** The rule of a number that is all a text holds, and written as few other numbers are. */
    public static final String ALONE_AS_WRITTEN = "phone.alone_as_written";

    private static final int SHORTEST_INTERNATIONAL = 8, DROPPED_GROUPS = 3;

    /** After so many groups of digits in a row that begin no number, the row is a table of numbers. */
    private static final int LONGEST_CHAIN = 6;

    @Override
    public List<String> types() {
        return List.of("PHONE", "PH_MOBILE_NUMBER", "TR_PHONE_NUMBER");
    }

    /** A number breaks between its groups. */
    @Override
    public boolean crosses(Seam seam) {
        return seam != Seam.GLUED;
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        PhoneJudge judge = new PhoneJudge(reading, findings);
        PhoneForm form = new PhoneForm(reading.view());
        int next = 0;
        int chain = 0;
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            chain = n > 0 && goesOn(tokens, tokens.withDigit(n - 1), token) ? chain + 1 : 0;
            boolean mayBegin =
                    chain < LONGEST_CHAIN || tokens.length(token) >= PhoneJudge.SHORTEST || isMarked(tokens, token);
            if (tokens.start(token) < next
                    || !mayBegin
                    || !PhoneForm.isDigit(reading.view().at(tokens.start(token)))) {
                continue;
            }
            int end = check(reading, token, form, judge);
            chain = end > 0 ? 0 : chain;
            next = Math.max(next, end);
        }
    }

    /** Whether two tokens with digits have nothing but a space or a sign between them. */
    private static boolean goesOn(Tokens tokens, int before, int token) {
        return token - before <= 2 && tokens.gap(token) != Tokens.LINE_BREAK;
    }

    private static boolean isMarked(Tokens tokens, int token) {
        return tokens.isSymbol(token - 1, '+') || tokens.isSymbol(token - 1, '(');
    }

    /** @return index after the number that begins here, 0 if none does */
    private static int check(Reading reading, int token, PhoneForm form, PhoneJudge judge) {
        View view = reading.view();
        int from = start(view, reading.tokens().start(token));
        if (!NotPhones.beginsFree(view, from)) {
            return 0;
        }
        if (reading.tokens().length(token) < PhoneJudge.SHORTEST
                && !PhoneForm.goesOn(view, reading.tokens().start(token))) {
            return 0;
        }
        form.read(from);
        int fewest = Math.max(1, form.groups() - DROPPED_GROUPS);
        for (int groups = form.groups(); groups >= fewest && form.total(groups) >= PhoneJudge.SHORTEST; groups--) {
            if (!PhoneJudge.mayTake(form, groups)) {
                continue;
            }
            int end = Extensions.end(reading, form.end(groups));
            boolean free = end > form.end(groups) || NotPhones.endsFree(view, end);
            if (free && form.isBalanced(groups) && judge.takes(form, groups, token, end)) {
                return end;
            }
        }
        return 0;
    }

    private static int start(View view, int digit) {
        int from = digit;
        if (view.look(from - 1) == '(') {
            from--;
        } else if (view.look(from - 1) == ' ' && view.look(from - 2) == '+') {
            return from - 2;
        }
        if (view.look(from - 1) != '+') {
            return from;
        }
        return view.look(from - 2) == '(' && closes(view, digit) ? from - 2 : from - 1;
    }

    /** {@code (+91)}: the bracket holds the country's code only. */
    private static boolean closes(View view, int digit) {
        int at = digit;
        while (at < digit + 3 && PhoneForm.isDigit(view.look(at))) {
            at++;
        }
        return view.look(at) == ')';
    }

    static boolean isInternational(PhoneForm form, int groups) {
        return form.plus && form.total(groups) >= SHORTEST_INTERNATIONAL;
    }
}
