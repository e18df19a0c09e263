package io.millrace.privacy.find;

import io.millrace.core.Option;
import java.util.List;
import java.util.Map;

/** What is to be found in texts. */
public record DetectionSettings(
        @Option(doc = "Types to find, such as EMAIL; all if not given.", fallback = Option.NONE)
        List<String> types,

        @Option(doc = "Types not to find.", fallback = Option.NONE)
        List<String> exceptTypes,

        @Option(doc = "How sure a finding must be.", fallback = "0.4", min = 0, max = 1)
        double minScore,

        @Option(
                doc = "Patterns in RE2 syntax by the type of what they match, found as whole words.",
                fallback = Option.NONE)
        Map<String, String> patterns,

        @Option(
                doc = "Words and phrases by their type: each value is a file of one a line, found in any case.",
                fallback = Option.NONE)
        Map<String, String> dictionaries,

        @Option(
                doc = "How many letters of a dictionary's word of at least five letters may differ.",
                fallback = "0",
                min = 0,
                max = 2)
        int edits,

        @Option(doc = "Texts that are never private, such as the support address; any case.", fallback = Option.NONE)
        List<String> allow,

        @Option(
                doc =
                        "Recognizers of plug-ins by their name, such as onnx, each with the file or folder that it reads.",
                fallback = Option.NONE)
        Map<String, String> recognizers) {
    /** All types, as they are by default. */
    public static final DetectionSettings DEFAULT =
            new DetectionSettings(List.of(), List.of(), 0.4, Map.of(), Map.of(), 0, List.of(), Map.of());

    /** The same with other types to find, all if empty, and another score. */
    public DetectionSettings with(List<String> otherTypes, double otherScore) {
        return new DetectionSettings(
                otherTypes, exceptTypes, otherScore, patterns, dictionaries, edits, allow, recognizers);
    }
}
