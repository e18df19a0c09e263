package io.millrace.onnx;

import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.ArrayList;
import java.util.List;

/** Joins tokens of one type to whole words and names. The first token of a word decides for the word. */
final class Entities {
    /**
     * A part of the text that the model knows as something.
     *
     * @param from UTF-16 unit that it begins at; {@code to} the one behind it
     * @param score mean probability of its words, 0 to 1
     */
    record Entity(int from, int to, String type, double score) {}

    private final String text;
    private final Labels labels;
    private final List<Entity> found = new ArrayList<>();
    private int from, to, words;
    private String type = "";
    private double scores;

    private Entities(String text, Labels labels) {
        this.text = text;
        this.labels = labels;
    }

    /**
     * @param first unit of the text that the piece begins at
     * @param spans code points of the piece that each token stands for; null for the model's own
     * @param scores a row for each token, a column for each label
     */
    static List<Entity> of(String text, int first, CharSpan[] spans, float[][] scores, Labels labels) {
        Entities entities = new Entities(text, labels);
        int point = 0;
        int unit = first;
        for (int token = 0; token < spans.length; token++) {
            if (spans[token] == null || spans[token].getEnd() <= spans[token].getStart()) {
                continue;
            }
            unit = text.offsetByCodePoints(unit, spans[token].getStart() - point);
            point = spans[token].getStart();
            int end = text.offsetByCodePoints(unit, spans[token].getEnd() - point);
            entities.add(unit, end, scores[token]);
        }
        entities.close();
        return entities.found;
    }

    private void add(int start, int end, float... row) {
        if (start == to && start > 0 && isWord(start - 1) && isWord(start)) {
            to = end;
            return;
        }
        int best = best(row);
        boolean goesOn = labels.type(best).equals(type) && !labels.begins(best);
        if (!goesOn) {
            close();
            from = start;
            type = labels.type(best);
        }
        to = end;
        words++;
        scores += probability(best, row);
    }

    /** Whether letters go on there; each sign of Chinese is a word of its own. */
    private boolean isWord(int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    private void close() {
        if (!type.isEmpty()) {
            found.add(new Entity(from, to, type, Math.min(1, scores / words)));
        }
        words = 0;
        scores = 0;
    }

    private static int best(float... row) {
        int best = 0;
        for (int column = 1; column < row.length; column++) {
            best = row[column] > row[best] ? column : best;
        }
        return best;
    }

    /** Softmax. */
    private static double probability(int best, float... row) {
        double sum = 0;
        for (float score : row) {
            sum += Math.exp(score - row[best]);
        }
        return 1 / sum;
    }
}
