package io.millrace.privacy.find.phone;

import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.Locale;
import java.util.Set;

/** Extensions after a telephone number: {@code ext. 12}, {@code x12}, {@code #12}, Durchwahl, poste, 分机. */
final class Extensions {
    private static final int LONGEST = 6, LONGEST_WORD = 9;
    private static final Set<String> WORDS = Set.of(
            "x",
            "ext",
            "extn",
            "extension",
            "poste",
            "durchwahl",
            "dw",
            "interno",
            "int",
            "anexo",
            "wew",
            "wewn",
            "ramal",
            "доб",
            "分机",
            "转",
            "内線");

    private Extensions() {}

    /** @param end index after the number; @return index after its extension, or {@code end} if there is none */
    static int end(Reading reading, int end) {
        View view = reading.view();
        if ((view.look(end) | 32) == 'x' || view.look(end) == '#') {
            return digitsEnd(view, end + 1, end);
        }
        Tokens tokens = reading.tokens();
        int token = tokens.tokenAt(end);
        if (tokens.isSymbol(token, ',') || tokens.isSymbol(token, ';')) {
            token++;
        }
        if (token >= tokens.count() || tokens.start(token) > end + 3 || tokens.length(token) > LONGEST_WORD) {
            return end;
        }
        if ((view.at(tokens.start(token)) | 32) == 'x' && tokens.form(token) == Tokens.ALPHANUMERIC) {
            return digitsEnd(view, tokens.start(token) + 1, end);
        }
        boolean word =
                tokens.isLetters(token) && WORDS.contains(tokens.text(token).toLowerCase(Locale.ROOT));
        return word ? afterWord(reading, token, end) : end;
    }

    private static int afterWord(Reading reading, int word, int end) {
        Tokens tokens = reading.tokens();
        int token = tokens.isSymbol(word + 1, '.') || tokens.isSymbol(word + 1, ':') ? word + 2 : word + 1;
        return tokens.isDigits(token) ? digitsEnd(reading.view(), tokens.start(token), end) : end;
    }

    private static int digitsEnd(View view, int from, int end) {
        int at = from;
        while (at <= from + LONGEST && PhoneForm.isDigit(view.look(at))) {
            at++;
        }
        boolean is = at > from && at <= from + LONGEST && NotPhones.endsFree(view, at);
        return is ? at : end;
    }
}
