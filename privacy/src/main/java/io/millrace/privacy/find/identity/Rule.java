package io.millrace.privacy.find.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One form of an identifier.
 *
 * @param form in the language of forms, see {@link io.millrace.privacy.find.pattern.Automaton}
 * @param topics what a word near may say to support it
 * @param words words that name this very identifier, lower case
 * @param mixed whether its separators may differ from each other
 * @param labelled whether a label such as {@code PESEL:} that begins its line or field belongs to the value
 */
record Rule(
        String type,
        String form,
        Strength strength,
        Check check,
        boolean checked,
        Set<Topic> topics,
        List<String> words,
        boolean mixed,
        boolean labelled) {
    private static final Check ANY = value -> Verdict.YES;

    static Rule of(String type, String form, Strength strength) {
        return new Rule(type, form, strength, ANY, false, Set.of(), List.of(), false, false);
    }

    /** Something that a check digit decides. */
    Rule checksum(Check digits) {
        return new Rule(type, form, strength, digits, true, topics, words, mixed, labelled);
    }

    /** Ranges, dates and forbidden values. */
    Rule where(Check ranges) {
        return new Rule(type, form, strength, ranges, false, topics, words, mixed, labelled);
    }

    Rule about(Topic... what) {
        return new Rule(
                type, form, strength, check, checked, EnumSet.copyOf(Arrays.asList(what)), words, mixed, labelled);
    }

    /** @param named words parted by spaces */
    Rule named(String named) {
        return new Rule(type, form, strength, check, checked, topics, List.of(named.split(" ", -1)), mixed, labelled);
    }

    Rule mixing() {
        return new Rule(type, form, strength, check, checked, topics, words, true, labelled);
    }

    Rule labelling() {
        return new Rule(type, form, strength, check, checked, topics, words, mixed, true);
    }

    /** Such as {@code pl_pesel.checksum}. */
    String name() {
        return type.toLowerCase(Locale.ROOT) + (checked ? ".checksum" : ".form");
    }
}
