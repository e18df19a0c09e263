package io.millrace.privacy.find;

import java.util.List;
import java.util.function.Consumer;

/**
 * The readings of a text, or of a part of it: the folded text itself, and what its encoded, spelled and bracketed parts
 * say. None is left out, however many there are: the parts of one kind do not overlap, and what stands in a token is shorter
 * than the token, so all readings together are some times as long as the text at most.
 */
final class Views {
    /** How deep tokens in base64 are read that stand in one another. */
    private static final int DEPTH = 3;

    private static final List<View> NONE = List.of();

    private final int first;
    private final int last;
    private final Consumer<Reading> taker;
    private final Effort effort;

    private Views(View text, Consumer<Reading> taker) {
        this.first = text.length() == 0 ? 0 : text.start(0);
        this.last = text.length() == 0 ? 0 : text.end(text.length() - 1);
        this.taker = taker;
        this.effort = new Effort(text.length());
    }

    /** @param text not folded; may be changed. {@code whole} tells whether it is all there is, so it may be one value alone */
    static void read(View text, boolean whole, Consumer<Reading> taker) {
        View folded = Fold.of(text);
        Views views = new Views(folded, taker);
        views.take(views.reading(folded, whole), whole, DEPTH);
    }

    private void take(Reading reading, boolean whole, int depth) {
        taker.accept(reading);
        View view = reading.view();
        respelled(reading);
        SeenSigns signs = reading.tokens().signs();
        for (View said : signs.has("%&\\") ? Escapes.views(view) : NONE) {
            Reading inner = part(said, whole);
            taker.accept(inner);
            respelled(inner);
            tokens(said, depth);
        }
        if (signs.has("=")) {
            QuotedPrintable.views(view).forEach(said -> alone(said, whole));
        }
        if (signs.hasLongToken()) {
            tokens(view, depth);
        }
    }

    /** What a token says is read as a text of its own. */
    private void tokens(View view, int depth) {
        if (depth > 0) {
            for (View said : EncodedTokens.views(view)) {
                take(Reading.of(said, effort), true, depth - 1);
            }
        }
    }

    private void respelled(Reading reading) {
        all(SpelledMail.views(reading));
        all(Defanged.views(reading));
        all(SpelledDigits.views(reading));
        all(HanDigits.views(reading));
    }

    private void all(List<View> views) {
        views.forEach(view -> alone(view, true));
    }

    private void alone(View view, boolean whole) {
        taker.accept(part(view, whole));
    }

    /** A view that holds the whole text may be one value alone, as the text may. */
    private Reading part(View view, boolean whole) {
        boolean all = view.length() > 0 && view.start(0) == first && view.end(view.length() - 1) == last;
        return reading(view, whole && all);
    }

    private Reading reading(View view, boolean whole) {
        return whole ? Reading.of(view, effort) : Reading.within(view, effort);
    }
}
