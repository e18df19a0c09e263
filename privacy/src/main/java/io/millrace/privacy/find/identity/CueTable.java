package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.Fold;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which rules a word speaks for: by its name, or by its topic only. */
final class CueTable {
    private static final int LONGEST_PART = 6;

    /** Rules that a word names, and rules whose topic it tells. */
    record Cue(RuleSet named, RuleSet topic) {}

    private final Map<String, Cue> cues = new HashMap<>();
    private final BitSet firstCharacters = new BitSet();

    CueTable(List<Rule> rules) {
        for (int rule = 0; rule < rules.size(); rule++) {
            for (String word : rules.get(rule).words()) {
                add(word, rule, true);
            }
            for (Topic topic : rules.get(rule).topics()) {
                for (String word : topic.words()) {
                    add(word, rule, false);
                }
            }
        }
    }

    private void add(String word, int rule, boolean names) {
        String folded = Fold.word(word).toLowerCase(Locale.ROOT);
        Cue cue = cues.computeIfAbsent(folded, key -> new Cue(new RuleSet(), new RuleSet()));
        (names ? cue.named : cue.topic).add(rule);
        firstCharacters.set(folded.charAt(0));
    }

    /** What the word, as it stands in a view, speaks for; null if it is no cue. */
    Cue of(String word) {
        return cues.get(word.toLowerCase(Locale.ROOT));
    }

    /** Adds the cues that stand anywhere in a run of a script that writes no spaces. */
    void addParts(String run, RuleSet named, RuleSet topic) {
        for (int from = 0; from < run.length(); from++) {
            if (firstCharacters.get(run.charAt(from))) {
                addPartsFrom(run, from, named, topic);
            }
        }
    }

    private void addPartsFrom(String run, int from, RuleSet named, RuleSet topic) {
        int last = Math.min(run.length(), from + LONGEST_PART);
        for (int to = from + 2; to <= last; to++) {
            Cue cue = cues.get(run.substring(from, to));
            if (cue != null) {
                named.addAll(cue.named);
                topic.addAll(cue.topic);
            }
        }
    }
}
