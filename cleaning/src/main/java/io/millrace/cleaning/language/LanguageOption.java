package io.millrace.cleaning.language;

import io.millrace.core.Binding;
import java.util.List;

/** Options that name languages, and what the options of this package say of them. */
final class LanguageOption {
    static final String CONFIDENCE = " From 0 to 1: the probability that an n-gram model of 100 languages gives the"
            + " language, so scaled that of answers with 0.9 about nine in ten are right, at any length from 20 characters"
            + " on. It is not fastText's score, and says nothing of languages that the model does not know: their texts are"
            + " taken for the nearest language, often with little confidence. A text in two languages gives each its share."
            + " Of long texts eight passages of 512 characters are looked at.";

    static final String LETTERS =
            " Letters in what is looked at, without web and mail addresses, names after @ and tags"
                    + " after #; the model knows letters up to U+D7FF only.";

    private LanguageOption() {}

    /** The positions of codes in {@link LanguageCodes#ALL}; tells those that are none. */
    static int[] numbers(String option, List<String> codes, Binding binding) {
        if (codes.isEmpty()) {
            binding.problem(option, "names no language; name at least one, as in [en, de]");
        }
        for (String code : codes) {
            if (LanguageCodes.number(code) < 0) {
                binding.problem(option, "'" + code + "' is not a language of the model" + hint(code));
            }
        }
        return codes.stream()
                .distinct()
                .mapToInt(LanguageCodes::number)
                .filter(number -> number >= 0)
                .toArray();
    }

    /** The code for one that the model has by another name; else all there are. */
    private static String hint(String code) {
        int known = LanguageCodes.numberOfModel(code);
        return known >= 0
                ? " (did you mean " + LanguageCodes.ALL.get(known) + "?)"
                : " (allowed: " + String.join(", ", LanguageCodes.ALL) + ")";
    }
}
