package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is private in texts. Shared between threads. Long texts are read in chunks, so memory is bounded. */
public final class Detector {
    /** UTF-16 units of a text that are read at once. */
    private static final int CHUNK = 1 << 16;

    private final Map<Seam, List<Recognizer>> recognizers = new EnumMap<>(Seam.class);
    private final Set<String> types;
    private final int chunk;

    /** @param types the types to report; a recognizer that finds none of them is not asked */
    public Detector(List<Recognizer> recognizers, Set<String> types) {
        this(recognizers, types, CHUNK);
    }

    Detector(List<Recognizer> recognizers, Set<String> types, int chunk) {
        this.types = Set.copyOf(types);
        List<Recognizer> asked = recognizers.stream()
                .filter(recognizer -> recognizer.types().stream().anyMatch(types::contains))
                .toList();
        for (Seam seam : Seam.values()) {
            this.recognizers.put(
                    seam,
                    asked.stream()
                            .filter(recognizer -> !seam.joins() || recognizer.crosses(seam))
                            .toList());
        }
        this.chunk = chunk;
    }

    /** Everything any rule found, overlapping or not, in order of place. */
    public List<Finding> candidates(String text) {
        List<Finding> found = new ArrayList<>();
        for (int from = 0; from == 0 || from < text.length(); from += chunk) {
            Chunk part = Chunk.of(text, from, from + chunk);
            part.keep(read(part), found);
        }
        found.sort(Finding.PLACE);
        return distinct(found);
    }

    /** Each once. Equal ones are at the same place, and most places have one finding. */
    private static List<Finding> distinct(List<Finding> byPlace) {
        List<Finding> distinct = new ArrayList<>(byPlace.size());
        Set<Finding> here = Set.of();
        for (int at = 0; at < byPlace.size(); at++) {
            Finding finding = byPlace.get(at);
            boolean first = at == 0 || !finding.isAt(byPlace.get(at - 1));
            boolean last = at + 1 == byPlace.size() || !finding.isAt(byPlace.get(at + 1));
            here = first && !last ? new HashSet<>() : here;
            if (first && last || here.add(finding)) {
                distinct.add(finding);
            }
        }
        return distinct;
    }

    private List<Finding> read(Chunk part) {
        List<Finding> found = new ArrayList<>();
        AcrossLines across = new AcrossLines(found);
        Views.read(part.view(), part.isWhole(), reading -> {
            Seam seam = reading.view().seam();
            Findings findings = new Findings(reading.view(), across.list(seam));
            recognizers.get(seam).forEach(recognizer -> recognizer.find(reading, findings));
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
