package io.millrace.privacy.find.name.training;

import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.View;
import io.millrace.privacy.find.name.Lesson;
import io.millrace.privacy.find.name.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains the name tagger and writes its weights, as {@code privacy/train-names.sh} asks it to: {@code TrainNames FILE}. The
 * same sources give the same bytes. Takes about a minute, and 2 GB.
 */
public final class TrainNames {
    private static final long SEED = 20_261_126;
    private static final int ROUNDS = 6;
    /** How many texts are made of each sentence of a language. */
    private static final Map<String, Integer> COPIES =
            Map.of("en", 90, "de", 80, "fr", 80, "es", 80, "it", 80, "pl", 80, "zz", 150);

    private TrainNames() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), train(SEED, 1, line -> {}).bytes());
    }

    /** @param share of all texts that are used; {@code progress} is told the share of words labelled wrongly in each round */
    static Weights train(long seed, double share, java.util.function.Consumer<String> progress) {
        Random random = new Random(seed);
        List<Lesson> lessons = lessons(random, share);
        Learner learner = new Learner(random);
        for (int round = 1; round <= ROUNDS; round++) {
            Collections.shuffle(lessons, random);
            long words = 0, wrong = 0;
            for (Lesson lesson : lessons) {
                words += lesson.labels().length;
                wrong += learner.learn(lesson);
            }
            progress.accept("round " + round + ": " + wrong + " of " + words + " words wrong");
        }
        return learner.weights();
    }

    static List<Lesson> lessons(Random random, double share) {
        NamePool names = new NamePool(random);
        List<Lesson> lessons = new ArrayList<>();
        COPIES.keySet().stream().sorted().forEach(language -> {
            TextMaker maker = new TextMaker(language, names, random);
            int copies = Math.max(1, (int) (COPIES.get(language) * share));
            for (int text = 0; text < copies * maker.sentenceCount(); text++) {
                lessons.addAll(lessons(maker.make(text % maker.sentenceCount())));
            }
        });
        return lessons;
    }

    static List<Lesson> lessons(TextMaker.Text text) {
        char[] characters = text.text().toCharArray();
        Reading reading = Reading.of(View.same(characters, characters.length, 0));
        return Lesson.of(reading, text::labelAt);
    }
}
