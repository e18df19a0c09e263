package io.millrace.cleaning.language;

import io.millrace.core.Binding;
import io.millrace.core.Suggestion;
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

    /** {@link LanguageCodes#ALL}, as the documentation of an option lists them. */
    static final String CODES = "af, ar, ast, az, ba, be, bg, bn, br, bs, ca, ce, ceb, cs, cy, da, de, el, en, eo, es, "
            + "et, eu, fa, fi, fo, fr, fy, ga, gl, gsw, gu, he, hi, hr, hu, hy, id, is, it, ja, jv, ka, "
            + "kk, kn, ko, ky, la, lb, li, lt, lv, mg, mi, min, mk, ml, mn, mr, ms, mt, nan, nb, nds, "
            + "ne, nl, nn, oc, pa, pl, pnb, ps, pt, ro, ru, sa, si, sk, sl, so, sq, sr, su, sv, sw, ta, "
            + "te, tg, th, tl, tr, tt, uk, ur, uz, vi, vo, war, zh, zu";

    private static final int FEW = 5;

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

    /** The code for one that the model has by another name; else some like it, and where all are. */
    private static String hint(String code) {
        int known = LanguageCodes.numberOfModel(code);
        return known >= 0
                ? " (did you mean " + LanguageCodes.ALL.get(known) + "?)"
                : " (the nearest are " + String.join(", ", Suggestion.few(code, LanguageCodes.ALL, FEW)) + "; all "
                        + LanguageCodes.ALL.size() + " stand in docs/reference/steps.md under keep_by_language)";
    }
}
