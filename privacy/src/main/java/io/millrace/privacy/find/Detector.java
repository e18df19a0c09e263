package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds what is private in texts. Shared between threads. Long texts are read in chunks, so memory is bounded. */
public final class Detector {
    /** UTF-16 units of a text that are read at once. */
    private static final int CHUNK = 1 << 16;

    private static final Comparator<Finding> PLACE = Comparator.comparingInt(Finding::start)
            .thenComparing(Comparator.comparingInt(Finding::end).reversed());

    private final List<Recognizer> recognizers;
    private final Set<String> types;
    private final int chunk;

    /** @param types the types to report; a recognizer that finds none of them is not asked */
    public Detector(List<Recognizer> recognizers, Set<String> types) {
        this(recognizers, types, CHUNK);
    }

    Detector(List<Recognizer> recognizers, Set<String> types, int chunk) {
        this.types = Set.copyOf(types);
        this.recognizers = recognizers.stream()
                .filter(recognizer -> recognizer.types().stream().anyMatch(types::contains))
                .toList();
        this.chunk = chunk;
    }

    /** Everything any rule found, overlapping or not, in order of place. */
    public List<Finding> candidates(String text) {
        List<Finding> found = new ArrayList<>();
        for (int from = 0; from == 0 || from < text.length(); from += chunk) {
            Chunk part = Chunk.of(text, from, from + chunk);
            part.keep(read(part), found);
        }
        found.sort(PLACE);
        return found;
    }

    private List<Finding> read(Chunk part) {
        List<Finding> found = new ArrayList<>();
        AcrossLines across = new AcrossLines(found);
        Views.read(part.view(), part.isWhole(), reading -> {
            Findings findings =
                    new Findings(reading.view(), across.list(reading.view().seam()));
            recognizers.forEach(recognizer -> recognizer.find(reading, findings));
        });
        across.add();
        found.removeIf(finding -> !types.contains(finding.type()));
        return found;
    }

    /** What is settled: no two overlap, in order of place. */
    public List<Finding> find(String text) {
        return Settlement.of(candidates(text));
    }
}
