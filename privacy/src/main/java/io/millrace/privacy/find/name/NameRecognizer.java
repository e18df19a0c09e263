package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/** Finds names of people with their titles, of places, organizations and peoples: lists, context and the trained tagger. */
public final class NameRecognizer implements LineRecognizer {
    private static final List<String> TYPES = List.of("PERSON", "TITLE", "LOCATION", "ORGANIZATION", "NRP");
    private static final double SURE = 0.75, WEAK = 0.4;
    /** The margin of weights at which a name is as good as certain. */
    private static final double CERTAIN = 400;

    private static final long LISTED =
            Flag.GIVEN_NAME | Flag.FAMILY_NAME | Flag.CITY | Flag.REGION | Flag.COUNTRY | Flag.NATIONALITY;

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
        Context context = new Context(reading, Casing.of(reading.tokens()));
        Candidates candidates = new Candidates(context);
        Run run = new Run();
        candidates.next(0, run);
        if (run.length == 0) {
            return;
        }
        List<Name> names = names(run, candidates, new Tagger(weights, context), new NameSpans(context));
        new Repeats(context).settle(names);
        new Coordination(context).settle(names);
        Titles titles = new Titles(context, findings);
        for (Name name : new Mentions(context).of(new Firms(context).joined(names), findings)) {
            report(name, reading.tokens(), findings);
            if (name.label() == Label.PERSON) {
                titles.of(name);
            }
        }
    }

    private static List<Name> names(Run run, Candidates candidates, Tagger tagger, NameSpans spans) {
        CodeLines code = new CodeLines(spans.tokens());
        while (run.length > 0) {
            if (!code.holds(run.first())) {
                tagger.label(run);
                spans.add(run, tagger);
            }
            candidates.next(run.last() + 1, run);
        }
        return spans.names();
    }

    private static void report(Name name, Tokens tokens, Findings findings) {
        double score = WEAK + (SURE - WEAK) * Math.max(0, Math.min(1, name.margin() / CERTAIN));
        boolean listed = ((tokens.flags(name.first()) | tokens.flags(name.last())) & LISTED) != 0;
        findings.add(
                tokens.start(name.first()),
                tokens.end(name.last()),
                name.label().name(),
                score,
                "name.tagger",
                listed ? "context, list" : "context");
    }
}
