package io.millrace.privacy.find.user;

import io.millrace.core.pattern.Allowance;
import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds words and phrases of lists of the user, without regard to case, accents and what stands between the words of a
 * phrase; with edits allowed also misspelt ones. A text that is near so many of them that comparing is no longer linear is
 * rejected.
 */
public final class UserWords implements Recognizer {
    /** Words of a phrase, at most. */
    public static final int MOST_WORDS = 16;

    private static final double EXACT = 0.9;
    private static final double MISSPELT = 0.7;

    private final Set<String> types = new LinkedHashSet<>();
    private final Phrases phrases;

    /** @param edits how many letters of a word of five letters or more may differ; two only from ten letters on */
    public UserWords(int edits) {
        phrases = new Phrases(edits);
    }

    /**
     * @param words the phrase as a view reads it: folded, split into its tokens; in small letters; 1 to {@value #MOST_WORDS}
     */
    public void add(String type, List<String> words) {
        types.add(type);
        phrases.add(type, words);
    }

    @Override
    public List<String> types() {
        return List.copyOf(types);
    }

    /** @throws io.millrace.core.RejectSample {@link Allowance#COSTLY} */
    @Override
    public void find(Reading reading, Findings findings) {
        if (phrases.isEmpty()) {
            return;
        }
        Search search = new Search(
                reading.tokens(), findings, new Allowance(reading.view().length()));
        for (int token = 0; token < reading.tokens().count(); token++) {
            search.from(token, token, phrases, true);
        }
    }

    private record Search(Tokens tokens, Findings findings, Allowance allowance) {
        /** Goes on with a phrase that began at the token {@code first}. */
        void from(int first, int token, Phrases phrases, boolean exact) {
            if (token == tokens.count() || phrases.isEmpty()) {
                return;
            }
            String word = tokens.text(token).toLowerCase(Locale.ROOT);
            Phrases same = phrases.with(word);
            if (same != null) {
                take(first, token, same, exact);
            }
            phrases.near(word, allowance::take, near -> take(first, token, near, false));
        }

        private void take(int first, int token, Phrases phrases, boolean exact) {
            for (String type : phrases.types()) {
                findings.add(
                        tokens.start(first),
                        tokens.end(token),
                        type,
                        exact ? EXACT : MISSPELT,
                        "user.words",
                        exact ? "a list of the user" : "a list of the user, misspelt");
            }
            from(first, token + 1, phrases, exact);
        }
    }
}
