package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Tokens;
import java.util.Set;

/** Reads legal forms of firms, with stops and spaces or without: {@code S.p.A.}, {@code Sp. z o.o.}, {@code GmbH & Co. KG}. */
final class LegalForms {
    /** Tokens of a form. */
    static final int LONGEST = 8;

    private static final int LONGEST_WORD = 5, SHORTEST_FORM = 2, LONGEST_FORM = 11;

    /** The letters of forms, written in any way but small without stops. */
    private static final Set<String> FORMS = Set.of(
            ("sa spa srl sarl sas sl slu sau snc scarl spzoo spj spk spp sro nv bv as ev gmbh ag kg ohg mbh llc ltd inc plc llp"
                            + " corp scoop sadecv gmbhcokg gmbhundcokg agcokg ptyltd coltd coinc ltda eurl kgaa ggmbh")
                    .split(" "));

    /** Those that are no words of a language, so that they count in small letters too. */
    private static final Set<String> PLAIN =
            Set.of("gmbh llc ltd inc plc llp sarl srl spzoo sro corp ltda eurl ggmbh".split(" "));

    private final Tokens tokens;
    private final Context context;
    private final StringBuilder letters = new StringBuilder();

    LegalForms(Context context) {
        this.context = context;
        this.tokens = context.tokens;
    }

    /** The last token of the longest form that begins there, with its stop; -1 if none does. */
    int end(int from) {
        letters.setLength(0);
        int end = -1;
        boolean stops = false, large = true;
        for (int at = from; at < from + LONGEST && isPart(at, at == from); at++) {
            if (tokens.isLetters(at)) {
                append(at);
                large &= tokens.form(at) != Tokens.LOWER;
            }
            boolean stop = tokens.isSymbol(at, '.');
            stops |= stop && at == from + 1 && tokens.length(from) == 1 && tokens.isLetters(at + 1);
            if (tokens.isLetters(at) && isForm(large || stops, tokens.form(at) == Tokens.MIXED_CASE)) {
                end = at;
            } else if (stop
                    && end == at - 1
                    && tokens.isLetters(end)
                    && (stops || tokens.form(end) != Tokens.UPPER && tokens.length(end) != 4)) {
                end = at;
            }
        }
        return end;
    }

    private boolean isForm(boolean marked, boolean mixed) {
        if (letters.length() < SHORTEST_FORM || letters.length() > LONGEST_FORM) {
            return false;
        }
        String form = letters.toString();
        return (marked || form.equals("spzoo") || form.equals("spj") || form.equals("spk")) && FORMS.contains(form)
                || PLAIN.contains(form)
                || mixed && form.equals("eg");
    }

    private boolean isPart(int token, boolean first) {
        if (token >= tokens.count() || tokens.gap(token) == Tokens.LINE_BREAK && !first) {
            return false;
        }
        if (tokens.form(token) == Tokens.SYMBOL) {
            return !first
                    && (tokens.isSymbol(token, '.') && tokens.gap(token) == Tokens.NOTHING
                            || tokens.isSymbol(token, '&'));
        }
        return tokens.isLetters(token) && tokens.form(token) != Tokens.UNCASED && tokens.length(token) <= LONGEST_WORD;
    }

    private void append(int token) {
        for (int at = tokens.start(token); at < tokens.end(token); at++) {
            letters.append(Letters.lower(context.view.at(at)));
        }
    }
}
