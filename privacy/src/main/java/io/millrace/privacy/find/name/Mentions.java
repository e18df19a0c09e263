package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Further mentions of people whom a text names elsewhere for sure: by one of their names alone, with the ending of another case, as the
 * possessor of something, or in a login such as {@code gwen.hargreaves}.
 */
final class Mentions {
    private static final double SCORE = 0.7;
    /** A margin at which a single word is surely a name. */
    private static final int SURE = 300;
    /** Letters of a name that must be equal in all its forms. */
    private static final int STEM = 4;

    private static final int SHORTEST = 3;

    /** Names that are remembered of one text, and of those with one beginning, so that time stays linear. */
    private static final int MOST = 512, ALIKE = 8;

    /** What names end with in other cases; of a pair of forms each has one of these behind what both have. */
    private static final Set<String> ENDINGS = Set.of(
            "", "s", "es", "a", "e", "i", "o", "u", "y", "ą", "ę", "em", "owi", "iem", "ie", "ego", "emu", "m", "ej",
            "om", "ów", "ami", "ach");

    private final Context context;
    private final Tokens tokens;
    private final Map<String, List<String>> known = new HashMap<>();
    private int size;

    Mentions(Context context) {
        this.context = context;
        this.tokens = context.tokens;
    }

    /**
     * @param names all names of the text, in the order of their places
     * @return the same, those that mention a person being a person's
     */
    List<Name> of(List<Name> names, Findings findings) {
        names.forEach(this::remember);
        if (known.isEmpty()) {
            return names;
        }
        List<Name> settled = new ArrayList<>();
        int token = 0;
        for (Name name : names) {
            read(token, name.first(), findings);
            token = Math.max(token, name.last() + 1);
            settled.add(isWeak(name) && isMention(name.first()) ? name.as(Label.PERSON) : name);
        }
        read(token, tokens.count(), findings);
        return settled;
    }

    /** A single word that may be something else: no people, and no place that is listed and sure. */
    private boolean isWeak(Name name) {
        boolean place = tokens.has(name.first(), Flag.CITY | Flag.REGION | Flag.COUNTRY);
        return name.words() == 1 && name.label() != Label.NRP && (name.margin() < SURE || !place);
    }

    private void remember(Name name) {
        boolean sure = name.words() > 1 || name.margin() >= SURE || context.isTitled(name.first());
        if (name.label() != Label.PERSON || !sure) {
            return;
        }
        for (int token = name.first(); token <= name.last() && size < MOST; token++) {
            if (isPart(token)) {
                add(small(token));
            }
        }
    }

    private void add(String word) {
        List<String> alike = known.computeIfAbsent(stem(word), stem -> new ArrayList<>(1));
        if (alike.size() < ALIKE && !alike.contains(word)) {
            alike.add(word);
            size++;
        }
    }

    private boolean isPart(int token) {
        return tokens.isLetters(token)
                && tokens.length(token) >= SHORTEST
                && !tokens.has(token, Flag.NAME_PARTICLE | Flag.FUNCTION_WORD | Flag.PRONOUN | Flag.TITLE);
    }

    private String small(int token) {
        return tokens.text(token).toLowerCase(Locale.ROOT);
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(word.length(), STEM));
    }

    private void read(int from, int to, Findings findings) {
        for (int token = from; token < to; token++) {
            if (tokens.isName(token) ? isMention(token) : isLogin(token, from, to)) {
                findings.add(
                        tokens.start(begin(token, from)),
                        tokens.end(token),
                        Label.PERSON.name(),
                        SCORE,
                        "name.mention",
                        "named elsewhere");
            }
        }
    }

    /** With the initial before it, as in {@code H. Blackwood}. */
    private int begin(int token, int from) {
        boolean initial = token - 2 >= from
                && tokens.isSymbol(token - 1, '.')
                && tokens.isName(token - 2)
                && tokens.length(token - 2) == 1
                && tokens.gap(token) != Tokens.LINE_BREAK;
        return initial ? token - 2 : token;
    }

    /** A verb that begins a sentence has its capital from that. */
    private boolean isMention(int token) {
        boolean begins = tokens.has(token, Flag.VERB) && context.isStart(token);
        return isPart(token) && !begins && isForm(small(token), true);
    }

    private boolean isForm(String word, boolean declined) {
        for (String name : known.getOrDefault(stem(word), List.of())) {
            if (name.equals(word) || declined && isSame(name, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String name, String word) {
        int same = 0;
        while (same < Math.min(name.length(), word.length()) && name.charAt(same) == word.charAt(same)) {
            same++;
        }
        return same >= STEM && ENDINGS.contains(name.substring(same)) && ENDINGS.contains(word.substring(same));
    }

    /** One of two small words that nothing but a dot or a line joins, both of them names. */
    private boolean isLogin(int token, int from, int to) {
        if (tokens.form(token) != Tokens.LOWER || !isPart(token) || !isForm(small(token), false)) {
            return false;
        }
        return isJoined(token + 1, token + 2, to) || token - 2 >= from && isJoined(token - 1, token - 2, to);
    }

    private boolean isJoined(int sign, int other, int to) {
        return Math.max(sign, other) < to
                && (tokens.isSymbol(sign, '.') || tokens.isSymbol(sign, '_') || tokens.isSymbol(sign, '-'))
                && tokens.gap(sign) == Tokens.NOTHING
                && tokens.gap(Math.max(sign, other)) == Tokens.NOTHING
                && isPart(other)
                && isForm(small(other), false);
    }
}
