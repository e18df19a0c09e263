package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/** Finds names of people with their titles, of places, organizations and peoples: lists, context and the trained tagger. */
public final class NameRecognizer implements Recognizer {
    private static final List<String> TYPES = List.of("PERSON", "TITLE", "LOCATION", "ORGANIZATION", "NRP");

    private final Weights weights;

    public NameRecognizer() {
        this(Weights.shipped());
    }

    public NameRecognizer(Weights weights) {
        this.weights = weights;
    }

    @Override
    public List<String> types() {
        return TYPES;
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Casing casing = Casing.of(reading.tokens());
        Candidates candidates = new Candidates(reading, casing);
        Run run = new Run();
        candidates.next(0, run);
        if (run.length == 0) {
            return;
        }
        Tagger tagger = new Tagger(weights, reading, casing);
        NameSpans spans = new NameSpans(reading.tokens(), candidates, findings);
        while (run.length > 0) {
            tagger.label(run);
            spans.add(run, tagger);
            candidates.next(run.last() + 1, run);
        }
    }

    /** Joins words of the same label. */
    private static final class NameSpans {
        private static final double SURE = 0.75, WEAK = 0.4;
        /** The margin of weights at which a name is as good as certain. */
        private static final double CERTAIN = 400;

        private final Tokens tokens;
        private final Candidates candidates;
        private final Findings findings;

        NameSpans(Tokens tokens, Candidates candidates, Findings findings) {
            this.tokens = tokens;
            this.candidates = candidates;
            this.findings = findings;
        }

        void add(Run run, Tagger tagger) {
            int at = 0;
            while (at < run.length) {
                int end = at + 1;
                while (end < run.length && tagger.labels[end] == tagger.labels[at] && joins(run, end, tagger.labels[at])) {
                    end++;
                }
                if (tagger.labels[at] != 0) {
                    emit(run, at, end, tagger);
                }
                at = end;
            }
        }

        /** Two people with a preposition between them are two; {@code Bank of Cyprus} is one. */
        private boolean joins(Run run, int at, byte label) {
            for (int between = run.words[at - 1] + 1; between < run.words[at]; between++) {
                if (label == Label.PERSON.ordinal()
                        && tokens.isLetters(between)
                        && !tokens.has(between, Flag.NAME_PARTICLE)) {
                    return false;
                }
            }
            return true;
        }

        private void emit(Run run, int from, int to, Tagger tagger) {
            int margin = Integer.MIN_VALUE;
            for (int at = from; at < to; at++) {
                margin = Math.max(margin, tagger.margins[at]);
            }
            double score = WEAK + (SURE - WEAK) * Math.max(0, Math.min(1, margin / CERTAIN));
            int first = run.words[from], last = run.words[to - 1];
            Label label = Label.of(tagger.labels[from]);
            findings.add(tokens.start(first), end(last), label.name(), score, "name.tagger", why(first, last));
            if (label == Label.PERSON) {
                title(first);
            }
        }

        private int end(int last) {
            boolean stop = tokens.isSymbol(last + 1, '.') && tokens.gap(last + 1) == Tokens.NOTHING;
            return stop && tokens.has(last, Flag.ORGANIZATION_FORM) ? tokens.end(last + 1) : tokens.end(last);
        }

        private String why(int first, int last) {
            long flags = tokens.flags(first) | tokens.flags(last);
            boolean listed = (flags & (Flag.GIVEN_NAME | Flag.FAMILY_NAME | Flag.CITY | Flag.REGION | Flag.COUNTRY)) != 0;
            return listed ? "context, list" : "context";
        }

        /** The titles before a person: {@code Mrs.}, {@code Prof. Dr.}. */
        private void title(int person) {
            int from = person, at = person - 1;
            while (at >= 0 && tokens.gap(at + 1) != Tokens.LINE_BREAK) {
                boolean stop = tokens.isSymbol(at, '.') && candidates.isTitle(at - 1);
                if (!stop && !candidates.isTitle(at)) {
                    break;
                }
                from = at--;
            }
            if (from < person) {
                findings.add(tokens.start(from), tokens.end(person - 1), "TITLE", 0.85, "name.title", "before a name");
            }
        }
    }
}
