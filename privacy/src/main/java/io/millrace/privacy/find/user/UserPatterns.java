package io.millrace.privacy.find.user;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.millrace.core.pattern.MeteredText;
import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.View;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds what patterns of the user match, as whole words. RE2 syntax: each search is linear, all together need not be, so a
 * text of which a pattern looks at too much is rejected.
 */
public final class UserPatterns implements Recognizer {
    private static final double SCORE = 0.9;

    private final Map<String, Pattern> patterns;

    /** @param patterns type → pattern */
    public UserPatterns(Map<String, Pattern> patterns) {
        this.patterns = new TreeMap<>(patterns);
    }

    @Override
    public List<String> types() {
        return List.copyOf(patterns.keySet());
    }

    /** @throws io.millrace.core.RejectSample {@link io.millrace.core.pattern.Allowance#COSTLY} */
    @Override
    public void find(Reading reading, Findings findings) {
        String text = reading.view().text(0, reading.view().length());
        patterns.forEach(
                (type, pattern) -> find(pattern.matcher(new MeteredText(text)), type, reading.view(), findings));
    }

    private static void find(Matcher matcher, String type, View view, Findings findings) {
        while (matcher.find()) {
            if (matcher.end() > matcher.start() && isWhole(view, matcher.start(), matcher.end())) {
                findings.add(matcher.start(), matcher.end(), type, SCORE, "user.pattern", "a pattern of the user");
            }
        }
    }

    /** No letter or digit goes on before or behind. */
    private static boolean isWhole(View view, int from, int to) {
        boolean goesOnBefore = Letters.isWord(view.look(from - 1)) && Letters.isWord(view.at(from));
        boolean goesOnBehind = Letters.isWord(view.look(to)) && Letters.isWord(view.at(to - 1));
        return !goesOnBefore && !goesOnBehind;
    }
}
