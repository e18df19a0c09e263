package io.millrace.privacy.find.identity;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
        for (String spelling : spellings(word)) {
            Cue cue = cues.computeIfAbsent(spelling, key -> new Cue(new RuleSet(), new RuleSet()));
            (names ? cue.named : cue.topic).add(rule);
            firstCharacters.set(spelling.charAt(0));
        }
    }

    /** As written, and without its accents. */
    static Set<String> spellings(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('ø', 'o');
        return word.equals(plain) ? Set.of(word) : Set.of(word, plain);
    }

    /** Null if the word is no cue. */
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
