package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was found across line breaks, beside what was found in lines: a value that is whole already does not go on. */
final class AcrossLines {
    private final List<Finding> found;
    private final List<Finding> signed = new ArrayList<>();
    private final List<Finding> bare = new ArrayList<>();

    /** @param found what is found in lines */
    AcrossLines(List<Finding> found) {
        this.found = found;
    }

    /** Where findings of a view belong. */
    List<Finding> list(Seam seam) {
        return switch (seam) {
            case NONE -> found;
            case SIGNED -> signed;
            case GLUED, SPACED -> bare;
        };
    }

    /** Adds those across lines whose first part is none by itself; without a sign between, neither may the last be one. */
    void add() {
        if (signed.isEmpty() && bare.isEmpty()) {
            return;
        }
        Set<Part> begun = new HashSet<>();
        Set<Part> ended = new HashSet<>();
        for (Finding finding : found) {
            begun.add(new Part(finding.start(), finding.type()));
            ended.add(new Part(finding.end(), finding.type()));
        }
        signed.removeIf(finding -> begun.contains(new Part(finding.start(), finding.type())));
        bare.removeIf(finding -> begun.contains(new Part(finding.start(), finding.type()))
                || ended.contains(new Part(finding.end(), finding.type())));
        found.addAll(signed);
        found.addAll(bare);
    }

    private record Part(int place, String type) {}
}
