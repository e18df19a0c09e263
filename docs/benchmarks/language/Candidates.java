import com.carrotsearch.labs.langid.LangIdV3;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import com.optimaize.langdetect.text.CommonTextObjectFactories;
import io.millrace.cleaning.language.UdhrTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Right answers and speed of three libraries on the same pieces. */
class Candidates {
    /** Other names of the codes that the pieces have. */
    private static final Map<String, String> SAME = Map.of(
            "cmn", "zh", "no", "nb", "nob", "nb", "pes", "fa", "fas", "fa", "ekk", "et", "est", "et", "iw", "he");

    private static final int SHORT = 50;

    public static void main(String[] arguments) throws IOException {
        Map<String, UnaryOperator<String>> candidates = new LinkedHashMap<>();
        candidates.put("OpenNLP 2.5.11", openNlp());
        LangIdV3 langid = new LangIdV3();
        candidates.put("langid-java 1.0.0", text -> langid.classify(text, true).langCode);
        candidates.put("language-detector 0.6", optimaize());
        System.out.println("| library | characters | right, % | MB/s |\n|---|--:|--:|--:|");
        candidates.forEach(Candidates::measure);
    }

    private static UnaryOperator<String> openNlp() throws IOException {
        var detector = new LanguageDetectorME(
                new LanguageDetectorModel(Candidates.class.getResourceAsStream("/langdetect-183.bin")));
        return text -> detector.predictLanguage(text).getLang();
    }

    private static UnaryOperator<String> optimaize() throws IOException {
        var profiles = new LanguageProfileReader().readAllBuiltIn();
        var detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                .shortTextAlgorithm(SHORT)
                .withProfiles(profiles)
                .build();
        var texts = CommonTextObjectFactories.forDetectingOnLargeText();
        return text -> detector.getProbabilities(texts.forText(text)).stream()
                .findFirst()
                .map(found -> found.getLocale().getLanguage())
                .orElse("none");
    }

    private static void measure(String name, UnaryOperator<String> candidate) {
        for (int length : UdhrTexts.LENGTHS) {
            Map<String, List<String>> pieces = UdhrTexts.pieces(length);
            right(pieces, candidate);
            long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long right = right(pieces, candidate);
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
            long bytes = pieces.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(piece -> piece.getBytes(StandardCharsets.UTF_8).length)
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.2f |%n",
                    name,
                    length,
                    100.0 * right / (pieces.size() * UdhrTexts.PIECES),
                    bytes * 1e3 / nanos);
        }
    }

    private static long right(Map<String, List<String>> pieces, UnaryOperator<String> candidate) {
        return pieces.entrySet().stream()
                .mapToLong(entry -> entry.getValue().stream()
                        .filter(piece -> isRight(entry.getKey(), candidate.apply(piece)))
                        .count())
                .sum();
    }

    private static boolean isRight(String truth, String said) {
        String code = SAME.getOrDefault(said, said);
        return code.equals(truth)
                || code.length() > truth.length() && code.equals(Locale.forLanguageTag(truth).getISO3Language());
    }
}
