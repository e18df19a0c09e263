package io.millrace.privacy.find;

import io.millrace.privacy.find.fold.Confusables;
import io.millrace.privacy.find.fold.FoldTable;

/**
 * Folds what looks alike to one spelling: letters and digits of other widths and styles, accents, look-alikes, spaces, line
 * breaks; invisible characters go. Holds no surrogates afterwards. ASCII stays as it is, but for control characters.
 */
public final class Fold {
    private final View from;
    private final int length;
    private Draft draft;
    private boolean lookAlikes;

    private Fold(View from) {
        this.from = from;
        this.length = from.length();
    }

    /** The folded view; the same view if there is nothing to fold. Characters may be replaced in it, one by one. */
    static View of(View view) {
        return new Fold(view).fold();
    }

    /** A word as it stands in folded views. */
    public static String word(CharSequence word) {
        char[] characters = word.toString().toCharArray();
        View folded = of(View.same(characters, characters.length, 0));
        return folded.text(0, folded.length());
    }

    private View fold() {
        int at = replaceInPlace();
        if (at < length) {
            draft = new Draft(length + 64);
            draft.copy(from, 0, at);
            while (at < length) {
                at = step(at);
            }
        }
        View folded = draft == null ? from : draft.view();
        if (lookAlikes) {
            LookAlikes.replace(folded);
        }
        return folded;
    }

    /** Replaces one by one as far as lengths stay the same. */
    private int replaceInPlace() {
        int at = 0;
        for (; at < length; at++) {
            char c = from.at(at);
            byte action = FoldTable.action(c);
            if (action == FoldTable.KEEP) {
                continue;
            }
            if (action == FoldTable.LOOK_ALIKE) {
                lookAlikes = true;
            } else if (action != FoldTable.REPLACE) {
                return at;
            }
            from.put(at, FoldTable.target(c));
        }
        return at;
    }

    private int step(int at) {
        char c = from.at(at);
        switch (FoldTable.action(c)) {
            case FoldTable.EXPAND -> addAll(FoldTable.expansion(c), at, at);
            case FoldTable.DROP -> {}
            case FoldTable.MARK -> draft.extend(from.end(at));
            case FoldTable.RETURN -> {
                return lineBreak(at);
            }
            case FoldTable.SURROGATE -> {
                return surrogate(at);
            }
            default -> {
                char target = FoldTable.target(c);
                lookAlikes |= Confusables.isForeign(target);
                draft.add(target, from.start(at), from.end(at), from.isDecoded(at));
            }
        }
        return at + 1;
    }

    private int lineBreak(int at) {
        int last = from.look(at + 1) == '\n' ? at + 1 : at;
        draft.add('\n', from.start(at), from.end(last), from.isDecoded(at));
        return last + 1;
    }

    private int surrogate(int at) {
        char high = from.at(at);
        char low = from.look(at + 1);
        if (!Character.isSurrogatePair(high, low)) {
            draft.add(FoldTable.CONTROL, from.start(at), from.end(at), from.isDecoded(at));
            return at + 1;
        }
        String plain = FoldTable.beyond(Character.toCodePoint(high, low));
        addAll(plain, at, at + 1);
        if (plain.isEmpty()) {
            draft.extend(from.end(at + 1));
        }
        return at + 2;
    }

    private void addAll(String plain, int first, int last) {
        lookAlikes |= !plain.isEmpty() && Confusables.isForeign(plain.charAt(0));
        draft.add(plain, from.start(first), from.end(last), from.isDecoded(first));
    }
}
