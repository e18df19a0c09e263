package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.List;

/** Collects what recognizers find in one view, in places of the original text. */
public final class Findings {
    private final View view;
    private final List<Finding> found;

    public Findings(View view, List<Finding> found) {
        this.view = view;
        this.found = found;
    }

    /** @param from index of the first character in the view; {@code to} the index after the last, greater than {@code from} */
    public void add(int from, int to, String type, double score, String rule, String why) {
        if (!view.speaksFor(from, to) || !view.seam().trusts(score, rule)) {
            return;
        }
        found.add(new Finding(view.start(from), view.end(to - 1), type, score, rule, why));
    }

    public List<Finding> all() {
        return new ArrayList<>(found);
    }
}
