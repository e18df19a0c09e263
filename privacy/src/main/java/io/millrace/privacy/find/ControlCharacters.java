package io.millrace.privacy.find;

import io.millrace.privacy.find.fold.FoldTable;
import java.util.List;

/**
 * Reads a text without its control characters, where they stand within values. They part values as well, as NUL and
 * {@code ^A} do in dumps of tables: so the text with them is read too.
 */
final class ControlCharacters {
    private ControlCharacters() {}

    static List<View> views(Reading reading) {
        View view = reading.view();
        Replacements edits = new Replacements(view);
        for (int at = 1; at < view.length(); at++) {
            int from = at - 1;
            while (view.look(at) == FoldTable.CONTROL) {
                at++;
            }
            if (at > from + 1) {
                edits.add(from, at, Said.of(view.at(from)));
            }
        }
        return edits.windows(Seam.SIGNED);
    }
}
