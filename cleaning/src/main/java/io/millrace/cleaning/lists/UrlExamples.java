package io.millrace.cleaning.lists;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.util.List;

/** Worked examples of {@code keep_by_url}. */
final class UrlExamples {
    private static final String FIELDS = "url: string, more: string";
    private static final String URL = "https://shop.example.co.uk/free-online/jack.pot?win=slots";
    private static final String MORE = "https://example.org/";

    private UrlExamples() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type) {
        StepType<S> shown = type.example(
                        Example.with("field", "url").given(FIELDS, URL, MORE).gives(URL, MORE))
                .example(Example.with("field", "url").given(FIELDS, "", MORE).rejects("no_url"))
                .example(Example.with("field", "more", "domains", List.of("example.co.uk"))
                        .given(FIELDS, URL, MORE)
                        .gives(URL, MORE))
                .example(Example.with("field", "url", "domains", List.of("example.co.uk"), "rules", List.of("url"))
                        .given(FIELDS, URL, MORE)
                        .gives(URL, MORE))
                .example(Example.with("field", "url", "domains", List.of("shop.example.co.uk"))
                        .given(FIELDS, URL, MORE)
                        .rejects("subdomain"))
                .example(Example.with(
                                "field",
                                "url",
                                "soft_banned_words",
                                List.of("free", "online"),
                                "soft_word_threshold",
                                3)
                        .given(FIELDS, URL, MORE)
                        .gives(URL, MORE));
        shown = list(shown, "domains", "example.co.uk", "domain");
        shown = list(shown, "urls", URL, "url");
        shown = list(shown, "banned_words", "slots", "hard_blacklisted");
        shown = list(shown, "banned_subwords", "jackpot", "blacklisted_subword");
        return both(shown);
    }

    /** The entry as the list, and in a file. */
    private static <S extends Record> StepType<S> list(StepType<S> type, String option, String entry, String reason) {
        return type.example(Example.with("field", "url", option, List.of(entry))
                        .given(FIELDS, URL, MORE)
                        .rejects(reason))
                .example(Example.with("field", "url", option + "_file", "list.txt")
                        .file("list.txt", "# Not wanted\n" + entry + "\n")
                        .given(FIELDS, URL, MORE)
                        .rejects(reason));
    }

    private static <S extends Record> StepType<S> both(StepType<S> type) {
        return type.example(Example.with("field", "url", "soft_banned_words", List.of("free", "online"))
                        .given(FIELDS, URL, MORE)
                        .rejects("soft_blacklisted"))
                .example(Example.with("field", "url", "soft_banned_words_file", "list.txt")
                        .file("list.txt", "free\nonline\n")
                        .given(FIELDS, URL, MORE)
                        .rejects("soft_blacklisted"));
    }
}
