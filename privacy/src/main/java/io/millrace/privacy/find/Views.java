package io.millrace.privacy.find;

import java.util.List;

/** The views of a text: the folded text itself, and what its encoded parts say. */
final class Views {
    private Views() {}

    static List<View> of(String text) {
        return List.of(Fold.of(View.same(text.toCharArray(), text.length(), 0)));
    }
}
