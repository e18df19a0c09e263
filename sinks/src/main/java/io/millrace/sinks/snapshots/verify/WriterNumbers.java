package io.millrace.sinks.snapshots.verify;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Shards of a writer and split are numbered 0, 1, 2 … without gaps: contract, section 1. */
record WriterNumbers(Findings findings) {
    private record Writer(String split, String id) implements Comparable<Writer> {
        @Override
        public int compareTo(Writer other) {
            int bySplit = split.compareTo(other.split);
            return bySplit != 0 ? bySplit : id.compareTo(other.id);
        }
    }

    void check(Collection<String> paths) {
        Map<Writer, TreeSet<Integer>> numbers = new TreeMap<>();
        for (String path : paths) {
            var part = Names.PART.matcher(Names.file(path));
            if (part.matches()) {
                numbers.computeIfAbsent(new Writer(Names.split(path), part.group(1)), writer -> new TreeSet<>())
                        .add(Integer.parseInt(part.group(2)));
            }
        }
        numbers.forEach((writer, used) -> findings.when(
                used.last() != used.size() - 1,
                "R1",
                "data/" + writer.split(),
                "numbers of writer " + writer.id() + " are not 0, 1, 2, …: the last of " + used.size() + " is "
                        + used.last()));
    }
}
