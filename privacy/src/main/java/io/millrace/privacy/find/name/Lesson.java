package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A run of words as the tagger sees it, with what it should say.
 *
 * @param features bucket numbers for each word
 * @param labels the right label of each word, an ordinal of {@link Label}
 */
public record Lesson(int[][] features, byte[] labels) {
    /** The runs of a text. @param labelAt tells the label of the place in the view where a word begins */
    public static List<Lesson> of(Reading reading, IntFunction<Label> labelAt) {
        Context context = new Context(reading, Casing.of(reading.tokens()));
        Candidates candidates = new Candidates(context);
        Features features = new Features(context, false);
        List<Lesson> lessons = new ArrayList<>();
        Run run = new Run();
        candidates.next(0, run);
        int earlier = 0, earlierEnd = -1;
        while (run.length > 0) {
            features.enter(run, earlier, earlierEnd);
            Lesson lesson =
                    of(run, features, word -> labelAt.apply(reading.tokens().start(word)));
            lessons.add(lesson);
            earlier = lesson.labels()[run.length - 1];
            earlierEnd = run.last();
            candidates.next(run.last() + 1, run);
        }
        return lessons;
    }

    private static Lesson of(Run run, Features features, IntFunction<Label> labelOf) {
        int[][] all = new int[run.length][];
        byte[] labels = new byte[run.length];
        for (int at = 0; at < run.length; at++) {
            features.collect(run, at);
            all[at] = Arrays.copyOf(features.buckets, features.count);
            labels[at] = (byte) labelOf.apply(run.words[at]).ordinal();
        }
        return new Lesson(all, labels);
    }
}
