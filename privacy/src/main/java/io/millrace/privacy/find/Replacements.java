package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Replacements of parts of a view, in order of place; one that overlaps the one before is not taken. */
final class Replacements {
    /** A value and the words around it that speak for it lie within these of what was replaced, in characters. */
    private static final int RUN = 96, CONTEXT = 32;

    private static final int[] NONE = {};
    private static final String[] NOTHING = {};

    private final View view;
    private int[] from = NONE;
    private int[] to = NONE;
    private String[] by = NOTHING;
    private int count;

    Replacements(View view) {
        this.view = view;
    }

    /** @param begin first index in the view; {@code by} may be empty */
    void add(int begin, int end, String replacement) {
        if (count > 0 && begin < to[count - 1]) {
            return;
        }
        if (count == from.length) {
            int size = Math.max(8, count * 2);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            by = Arrays.copyOf(by, size);
        }
        from[count] = begin;
        to[count] = end;
        by[count++] = replacement;
    }

    /** Takes all of another's, whose places are in order too, or none if the first overlaps. */
    void addAll(Replacements others) {
        if (others.count > 0 && (count == 0 || others.from[0] >= to[count - 1])) {
            for (int edit = 0; edit < others.count; edit++) {
                add(others.from[edit], others.to[edit], others.by[edit]);
            }
        }
    }

    int count() {
        return count;
    }

    /** Takes back all but the first. */
    void keep(int first) {
        count = first;
    }

    /** The whole view with what was replaced. */
    View applied() {
        return apply(0, count, 0, view.length());
    }

    /** Only the surroundings of what was replaced, joined where they meet. */
    List<View> windows() {
        return windows(Seam.NONE);
    }

    /** @param seam how what was replaced joins lines */
    List<View> windows(Seam seam) {
        if (count == 0) {
            return List.of();
        }
        List<View> windows = new ArrayList<>();
        int first = 0;
        int border = 0;
        for (int next = 1; next <= count; next++) {
            if (next == count || from[next] - to[next - 1] > 2 * CONTEXT) {
                int end = Math.min(after(to[next - 1]), next == count ? view.length() : from[next]);
                View window = apply(first, next, Math.max(border, before(from[first])), end);
                windows.add(window.joinedBy(seam));
                border = end;
                first = next;
            }
        }
        return windows;
    }

    private int before(int at) {
        int begin = at;
        while (begin > 0 && at - begin < RUN && !Letters.isSpace(view.at(begin - 1))) {
            begin--;
        }
        int far = Math.max(0, begin - CONTEXT);
        while (far > 0 && far < begin && !Letters.isSpace(view.at(far - 1))) {
            far++;
        }
        return far;
    }

    private int after(int at) {
        int end = at;
        while (end < view.length() && end - at < RUN && !Letters.isSpace(view.at(end))) {
            end++;
        }
        int far = Math.min(view.length(), end + CONTEXT);
        while (far < view.length() && far > end && !Letters.isSpace(view.at(far))) {
            far--;
        }
        return far;
    }

    private View apply(int first, int last, int begin, int end) {
        Draft draft = new Draft(end - begin);
        int at = begin;
        for (int edit = first; edit < last; edit++) {
            draft.copy(view, at, from[edit]);
            draft.add(by[edit], view.start(from[edit]), view.end(to[edit] - 1), true);
            at = to[edit];
        }
        draft.copy(view, at, end);
        return draft.view();
    }
}
