package io.millrace.cleaning.language;

import io.millrace.cleaning.golden.Golden;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints the tables of docs/benchmarks/language.md; docs/benchmarks/language.sh runs it. */
public final class LanguageFigures {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final double[] LIMITS = {0, 0.25, 0.5, 0.65, 0.8, 0.95};
    private static final int SHOWN = 3;

    private final LanguageDetector detector = new LanguageDetector();

    private LanguageFigures() {}

    /** What became of one text. */
    private record Answer(String truth, String code, double confidence) {
        boolean isRight() {
            return truth.equals(code);
        }
    }

    public static void main(String[] arguments) {
        LanguageFigures figures = new LanguageFigures();
        Map<Integer, List<Answer>> answers = new TreeMap<>();
        for (int length : UdhrTexts.LENGTHS) {
            answers.put(length, figures.answers(length));
        }
        perLanguage(answers);
        perLimit(answers);
        figures.golden();
        LanguageSpeed.print(OUT);
    }

    private List<Answer> answers(int length) {
        return UdhrTexts.pieces(length).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(piece -> answer(entry.getKey(), piece)))
                .toList();
    }

    private Answer answer(String truth, String text) {
        LanguageGuess guess = detector.guess(text);
        return new Answer(truth, guess.letters() == 0 ? "none" : guess.code(), guess.confidence());
    }

    private static void row(Object... cells) {
        OUT.println(Arrays.stream(cells).map(LanguageFigures::cell).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String cell(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : String.valueOf(value);
    }

    private static double percent(List<Answer> answers) {
        return 100.0 * answers.stream().filter(Answer::isRight).count() / answers.size();
    }

    private static void perLanguage(Map<Integer, List<Answer>> answers) {
        OUT.println("\nRight answers of 40 per language and length in characters, and what was said instead\n");
        row("language", 20, 50, 100, 300, 1000, "taken for");
        row("---", "--:", "--:", "--:", "--:", "--:", "---");
        Map<String, List<Answer>> all = answers.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Answer::truth, TreeMap::new, Collectors.toList()));
        all.forEach((language, ones) -> {
            Object[] cells = new Object[UdhrTexts.LENGTHS.length + 2];
            cells[0] = language;
            for (int i = 0; i < UdhrTexts.LENGTHS.length; i++) {
                cells[i + 1] = answers.get(UdhrTexts.LENGTHS[i]).stream()
                        .filter(answer -> answer.truth().equals(language) && answer.isRight())
                        .count();
            }
            cells[cells.length - 1] = confusions(ones);
            row(cells);
        });
        row("all, %", percents(answers), "");
    }

    private static String percents(Map<Integer, List<Answer>> answers) {
        return answers.values().stream().map(ones -> cell(percent(ones))).collect(Collectors.joining(" | "));
    }

    private static String confusions(List<Answer> answers) {
        Map<String, Long> wrong = answers.stream()
                .filter(answer -> !answer.isRight())
                .collect(Collectors.groupingBy(Answer::code, TreeMap::new, Collectors.counting()));
        return wrong.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void perLimit(Map<Integer, List<Answer>> answers) {
        OUT.println("\nAnswers with at least a confidence: how many of 100, and how many of these are right\n");
        row("confidence", 20, 50, 100, 300, 1000);
        row("--:", "--:", "--:", "--:", "--:", "--:");
        for (double limit : LIMITS) {
            row(
                    limit == 0 ? "any" : String.valueOf(limit),
                    answers.values().stream().map(ones -> atLeast(ones, limit)).collect(Collectors.joining(" | ")));
        }
    }

    private static String atLeast(List<Answer> answers, double limit) {
        List<Answer> sure =
                answers.stream().filter(answer -> answer.confidence() >= limit).toList();
        return cell(100.0 * sure.size() / answers.size()) + ", " + cell(percent(sure));
    }

    /** What the golden documents are taken for; those that hold one of the model's languages, English, and others. */
    private void golden() {
        Map<String, List<Answer>> groups = new LinkedHashMap<>();
        for (Golden.Doc document : Golden.documents()) {
            String truth = GoldenLanguages.code(document.lang());
            String group = truth.equals("en") ? "English" : truth.equals("none") ? "not of the model" : "of the model";
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(answer(truth, document.text()));
        }
        OUT.println("\nGolden documents: right answers, and how many are English with at least a confidence\n");
        row("language", "documents", "right", "en, any", "0.25", "0.5", "0.65", "0.8", "0.95", "taken for");
        row("---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "---");
        groups.forEach((group, answers) -> row(
                group,
                answers.size(),
                answers.stream().filter(Answer::isRight).count(),
                Arrays.stream(LIMITS)
                        .mapToObj(limit -> String.valueOf(answers.stream()
                                .filter(answer -> answer.code().equals("en") && answer.confidence() >= limit)
                                .count()))
                        .collect(Collectors.joining(" | ")),
                confusions(answers)));
    }
}
