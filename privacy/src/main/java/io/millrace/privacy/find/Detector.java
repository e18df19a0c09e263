package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what is private in texts. Shared between threads. */
public final class Detector {
    private final List<Recognizer> recognizers;
    private final Set<String> types;

    /** @param types the types to report; a recognizer that finds none of them is not asked */
    public Detector(List<Recognizer> recognizers, Set<String> types) {
        this.types = Set.copyOf(types);
        this.recognizers = recognizers.stream()
                .filter(recognizer -> recognizer.types().stream().anyMatch(types::contains))
                .toList();
    }

    /** Everything any rule found, overlapping or not, in order of place. */
    public List<Finding> candidates(String text) {
        List<Finding> found = new ArrayList<>();
        for (View view : Views.of(text)) {
            Reading reading = Reading.of(view);
            Findings findings = new Findings(view, found);
            recognizers.forEach(recognizer -> recognizer.find(reading, findings));
        }
        found.removeIf(finding -> !types.contains(finding.type()));
        return found;
    }

    /** What is settled: no two overlap, in order of place. */
    public List<Finding> find(String text) {
        return Settlement.of(candidates(text));
    }
}
