package io.millrace.augmentation;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.ExpandStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** White space stays where it was. A text of fewer than two words is passed on alone. */
public final class SwapWords implements ExpandStep {
    private static final Pattern WORD = Pattern.compile("\\S+", Pattern.UNICODE_CHARACTER_CLASS);

    public static final StepType<Settings> TYPE = StepType.of("swap_words", Settings.class, SwapWords::new)
            .summary("Swaps pairs of words of a text, drawn at random.")
            .example(Example.with("field", "text", "share", 0.3, "copies", 0)
                    .given("text: string, note: string", "the quick\tbrown fox jumps", "good dog")
                    .gives("quick the\tbrown fox jumps", "good dog"))
            .example(Example.with("field", "text", "share", 1, "copies", 0)
                    .given("text: string, note: string", "the quick\tbrown fox jumps", "good dog")
                    .gives("quick the\tbrown jumps fox", "good dog"))
            .example(Example.with("field", "text", "share", 0.3, "copies", 0, "seed", 1)
                    .given("text: string, note: string", "the quick\tbrown fox jumps", "good dog")
                    .gives("brown quick\tthe fox jumps", "good dog"))
            .example(Example.with("field", "note", "share", 0.3, "copies", 0)
                    .given("text: string, note: string", "the quick\tbrown fox jumps", "good dog")
                    .gives("the quick\tbrown fox jumps", "dog good"))
            .example(Example.with("field", "note", "share", 0.3, "copies", 1)
                    .given("text: string, note: string", "the quick\tbrown fox jumps", "good dog")
                    .gives("the quick\tbrown fox jumps", "good dog")
                    .gives("the quick\tbrown fox jumps", "dog good"));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(
                    doc = "Share of the words that change places, rounded down to pairs; at least one pair is swapped.",
                    fallback = "0.1",
                    min = 0.001,
                    max = 1)
            double share,

            @Option(
                    doc =
                            "How many changed rows are added behind the original; 0 puts one in the original's place. Copies of a short text may be equal.",
                    fallback = "1",
                    min = 0,
                    max = 100)
            int copies,

            @Option(doc = "Another seed draws other words.", fallback = "0")
            long seed) {}

    private final Settings settings;
    private final int index;
    private final Variants variants;

    SwapWords(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        variants = new Variants(binding, index, settings.copies, settings.seed);
    }

    @Override
    public int ratio() {
        return variants.ratio();
    }

    @Override
    public List<Sample> expand(Sample sample) {
        String text = sample.get(index, String.class);
        boolean isShort = text == null || WORD.matcher(text).results().limit(2).count() < 2;
        return isShort ? List.of(sample) : variants.of(sample, String.class, this::swapped);
    }

    private String swapped(String text, SplittableRandom random) {
        List<MatchResult> places = WORD.matcher(text).results().toList();
        List<MatchResult> words = new ArrayList<>(places);
        int[] order = drawn(words.size(), random);
        int pairs = Math.max(1, (int) (settings.share * words.size() / 2));
        for (int pair = 0; pair < pairs; pair++) {
            Collections.swap(words, order[2 * pair], order[2 * pair + 1]);
        }
        StringBuilder made = new StringBuilder(text.length());
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            made.append(text, end, places.get(i).start()).append(words.get(i).group());
            end = places.get(i).end();
        }
        return made.append(text, end, text.length()).toString();
    }

    /** All numbers below a count in a random order (Fisher and Yates). */
    private static int[] drawn(int count, SplittableRandom random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
