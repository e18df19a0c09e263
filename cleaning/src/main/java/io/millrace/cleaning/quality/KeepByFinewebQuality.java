package io.millrace.cleaning.quality;

import io.millrace.cleaning.Rules;
import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Punctuation;
import io.millrace.cleaning.text.Tokenization;
import io.millrace.cleaning.text.Tokenizer;
import io.millrace.core.Binding;
import io.millrace.core.FilterStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;
import java.util.List;

/**
 * The rules that FineWeb added (arXiv 2406.17557, 3.6) as datatrove's {@code FineWebQualityFilter} has them. A line ends
 * with a line feed; blank ones do not count.
 */
public final class KeepByFinewebQuality implements FilterStep {
    static final String EMPTY = "empty";
    static final String FEW_ENDS = "line_punct_ratio";
    static final String SHORT_LINES = "short_line_ratio";
    static final String REPEATED = "char_dup_ratio";
    static final String LIST = "list_ratio";

    public static final StepType<Settings> TYPE =
            FinewebExamples.addTo(StepType.of("keep_by_fineweb_quality", Settings.class, KeepByFinewebQuality::new)
                    .summary("Keeps texts whose lines look like prose, by the rules of FineWeb.")
                    .rejects(EMPTY, FEW_ENDS, SHORT_LINES, REPEATED, LIST));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = Rules.DOC, fallback = Option.NONE) List<String> rules,

            @Option(doc = "Smallest share of lines that end with a mark.", fallback = "0.12", min = 0, max = 1)
            double minPunctuatedLineFraction,

            @Option(doc = "Whether texts of which no line ends with a mark are kept.", fallback = "false")
            boolean keepUnpunctuated,

            @Option(
                    doc = "Marks that end a line; unless given those that end a sentence in any script.",
                    fallback = Option.NONE)
            List<String> lineEndMarks,

            @Option(doc = "Largest share of short lines.", fallback = "0.67", min = 0, max = 1)
            double maxShortLineFraction,

            @Option(doc = "Longest line that is short, in characters.", fallback = "30", min = 0)
            int shortLineCharacters,

            @Option(
                    doc = "Largest share of characters in lines that stood there before.",
                    fallback = "0.01",
                    min = 0,
                    max = 1)
            double maxDuplicateCharacterFraction,

            @Option(doc = "Most line feeds for each word.", fallback = "0.3", min = 0)
            double maxLineFeedsPerWord,

            @Option(doc = Tokenization.DOC, fallback = "unicode")
            Tokenization.Kind tokenizer,

            @Option(doc = Tokenization.FOLDER_DOC, fallback = Option.NONE)
            String punktFolder) {}

    private final Settings settings;
    private final int index;
    private final Rules rules;
    private final Tokenization tokenization;
    private Tokenizer tokenizer;

    KeepByFinewebQuality(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
        rules = Rules.of("rules", settings.rules, TYPE.reasons(), binding);
        tokenization = Tokenization.of(settings.tokenizer, settings.punktFolder, binding);
    }

    @Override
    public void open(Services services) {
        tokenizer = tokenization.open();
    }

    @Override
    public Verdict check(Sample sample) {
        String text = sample.get(index, String.class);
        Document document = Document.of(text == null ? "" : text);
        String reason = reason(document, LineIndex.of(document));
        return reason == null ? Verdict.KEEP : Verdict.reject(reason);
    }

    private String reason(Document document, LineIndex lines) {
        String reason = ends(lines);
        if (reason == null && rules.has(REPEATED) && repeatedShare(lines) > settings.maxDuplicateCharacterFraction) {
            return REPEATED;
        }
        if (reason != null || !rules.has(LIST)) {
            return reason;
        }
        double feeds = (double) (lines.size() - 1) / document.words(tokenizer).size();
        return feeds > settings.maxLineFeedsPerWord ? LIST : null;
    }

    private static double repeatedShare(LineIndex lines) {
        return (double) RepeatedStretches.ofFilledLines(lines).points() / (lines.points() - lines.size() + 1);
    }

    private String ends(LineIndex lines) {
        int filled = 0;
        int ended = 0;
        int brief = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.isBlank(line)) {
                filled++;
                ended += isEnded(lines.chars(), lines.start(line), lines.end(line)) ? 1 : 0;
                brief += lines.points(line) <= settings.shortLineCharacters ? 1 : 0;
            }
        }
        if (filled == 0 && rules.has(EMPTY)) {
            return EMPTY;
        }
        boolean isLow = (double) ended / filled < settings.minPunctuatedLineFraction;
        if (isLow && !(ended == 0 && settings.keepUnpunctuated) && rules.has(FEW_ENDS)) {
            return FEW_ENDS;
        }
        return (double) brief / filled > settings.maxShortLineFraction && rules.has(SHORT_LINES) ? SHORT_LINES : null;
    }

    private boolean isEnded(char[] chars, int start, int end) {
        if (settings.lineEndMarks.isEmpty()) {
            return Punctuation.isTerminal(Character.codePointBefore(chars, end, start));
        }
        for (String mark : settings.lineEndMarks) {
            int at = end - mark.length();
            if (at >= start && mark.contentEquals(java.nio.CharBuffer.wrap(chars, at, mark.length()))) {
                return true;
            }
        }
        return false;
    }
}
