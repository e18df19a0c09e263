package io.millrace.privacy.find.name.training;

import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.name.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes labelled texts of one language from its file of sentences. */
final class TextMaker {
    /** A place in the text, and what is there. */
    record Span(int start, int end, Label label) {
        Span moved(int by) {
            return new Span(start + by, end + by, label);
        }
    }

    record Text(String text, List<Span> spans) {
        Label labelAt(int index) {
            for (Span span : spans) {
                if (index >= span.start() && index < span.end()) {
                    return span.label();
                }
            }
            return Label.NONE;
        }
    }

    private static final double SEVERAL = 0.3, LOWER = 0.16, UPPER = 0.03, MARKED = 0.25;
    private static final List<String> MARKS =
            List.of("> ", ">", "- ", "* ", "| ", "// ", "# ", "?? ", "\u2022 ", " ", "  ", "\t", "-- ", "+ ", "...");
    /** Share of the words of a sentence that are exchanged, so that the sentences are not learnt by heart. */
    private static final double EXCHANGED = 0.15;

    private static final int SHORTEST_EXCHANGED = 4;

    private final List<String> sentences;
    private final Values values;
    private final Random random;
    private StringBuilder text;
    private List<Span> spans;

    TextMaker(String language, NamePool names, Random random) {
        this.sentences = sentences(language);
        this.values = new Values(names, random, language);
        this.random = random;
    }

    int sentenceCount() {
        return sentences.size();
    }

    private static List<String> sentences(String language) {
        String file = "sentences_" + language + ".txt";
        try (InputStream in = TextMaker.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# One text"))
                    .map(Fold::word)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** A text that holds the sentence with this number. */
    Text make(int sentence) {
        text = new StringBuilder();
        spans = new ArrayList<>();
        if (random.nextDouble() < SEVERAL) {
            append(values.pick(sentences));
            text.append(random.nextInt(4) == 0 ? '\n' : ' ');
        }
        append(sentences.get(sentence));
        if (random.nextDouble() < SEVERAL) {
            text.append(random.nextInt(4) == 0 ? '\n' : ' ');
            append(values.pick(sentences));
        }
        if (text.indexOf("\n") > 0 && random.nextDouble() < MARKED) {
            mark(values.pick(MARKS));
        }
        return new Text(cased(text.toString()), spans);
    }

    /** Puts a mark before each line. */
    private void mark(String mark) {
        for (int at = text.length() - 1; at >= 0; at--) {
            if (at == 0 || text.charAt(at - 1) == '\n') {
                text.insert(at, mark);
                int from = at;
                spans.replaceAll(span -> span.start() >= from ? span.moved(mark.length()) : span);
            }
        }
    }

    private void append(String sentence) {
        int at = 0;
        while (at < sentence.length()) {
            int end = sentence.charAt(at) == '{' ? sentence.indexOf('}', at) : -1;
            if (end > 0) {
                fill(sentence.substring(at + 1, end));
                at = end + 1;
            } else if (sentence.startsWith("\\n", at)) {
                text.append('\n');
                at += 2;
            } else {
                at = word(sentence, at);
            }
        }
    }

    /** Appends a word as it stands, or another one; or a single other character. */
    private int word(String sentence, int from) {
        int end = from;
        while (end < sentence.length() && Letters.kind(sentence.charAt(end)) == Letters.LOWER) {
            end++;
        }
        boolean whole = end - from >= SHORTEST_EXCHANGED && (from == 0 || !Letters.isWord(sentence.charAt(from - 1)));
        if (whole && random.nextDouble() < EXCHANGED) {
            text.append(values.of("noun"));
            return end;
        }
        int after = Math.max(end, from + 1);
        text.append(sentence, from, after);
        return after;
    }

    private void fill(String blank) {
        int start = text.length();
        String value = Fold.word(values.of(blank));
        text.append(value);
        Label label = label(blank);
        if (label != Label.NONE && text.length() > start) {
            spans.add(new Span(start, text.length(), label));
        }
    }

    private static Label label(String blank) {
        return switch (blank) {
            case "per", "first", "last" -> Label.PERSON;
            case "city", "country", "region" -> Label.LOCATION;
            case "org" -> Label.ORGANIZATION;
            case "nrp" -> Label.NRP;
            default -> Label.NONE;
        };
    }

    /** Letter by letter, since places must stay. */
    private String cased(String plain) {
        double draw = random.nextDouble();
        if (draw > LOWER + UPPER) {
            return plain;
        }
        StringBuilder cased = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            boolean word = c == 'I' && !isLetterAt(plain, at - 1) && !isLetterAt(plain, at + 1);
            cased.append(draw >= LOWER ? Character.toUpperCase(c) : word ? c : Character.toLowerCase(c));
        }
        return cased.toString();
    }

    private static boolean isLetterAt(String text, int at) {
        return at >= 0 && at < text.length() && Letters.isWord(text.charAt(at));
    }
}
