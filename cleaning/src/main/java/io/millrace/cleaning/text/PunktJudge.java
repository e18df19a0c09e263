package io.millrace.cleaning.text;

import java.util.Set;

/** Whether a sentence ends between two tokens: sections 3 and 4 of Kiss and Strunk (2006), with the trained tables. */
final class PunktJudge {
    private enum Starter {
        YES,
        NO,
        UNKNOWN
    }

    private final PunktTables tables;

    PunktJudge(PunktTables tables) {
        this.tables = tables;
    }

    /** Whether the first token, which the next one follows, ends a sentence. */
    boolean endsSentence(PunktToken token, PunktToken next) {
        return token.endsWithPeriod() ? periodEndsSentence(token, next) : token.isSentenceEnd();
    }

    private boolean periodEndsSentence(PunktToken token, PunktToken next) {
        String type = token.typeWithoutPeriod();
        Set<String> collocates = tables.collocates(type);
        if (!collocates.isEmpty() && collocates.contains(typeOfNext(next))) {
            return false;
        }
        boolean isInitial = token.isInitial();
        boolean breaks = breaksByItself(token);
        if (!breaks && !isInitial && breaksBefore(next)) {
            return true;
        }
        return (isInitial || type.equals(PunktTables.NUMBER)) && continuesWith(next, isInitial) ? false : breaks;
    }

    /** By the token alone: no abbreviation, no ellipsis. */
    private boolean breaksByItself(PunktToken token) {
        return token.isSentenceEnd()
                || token.endsWithPeriod() && !token.endsWithEllipsis() && !tables.isAbbreviation(token.bare());
    }

    private boolean breaksBefore(PunktToken next) {
        return starts(next) == Starter.YES || next.beginsInUpperCase() && tables.startsSentences(typeOfNext(next));
    }

    private boolean continuesWith(PunktToken next, boolean afterInitial) {
        Starter starter = starts(next);
        return starter == Starter.NO
                || starter == Starter.UNKNOWN
                        && afterInitial
                        && next.beginsInUpperCase()
                        && (tables.context(typeOfNext(next)) & PunktContext.LOWER) == 0;
    }

    /** What the letter case of the token, and of its type in training, say about its beginning a sentence. */
    private Starter starts(PunktToken token) {
        if (token.isPunctuation()) {
            return Starter.NO;
        }
        int seen = tables.context(typeOfNext(token));
        if (token.beginsInUpperCase() && (seen & PunktContext.LOWER) != 0 && (seen & PunktContext.MIDDLE_UPPER) == 0) {
            return Starter.YES;
        }
        boolean isNoStart = (seen & PunktContext.UPPER) != 0 || (seen & PunktContext.FIRST_LOWER) == 0;
        return token.beginsInLowerCase() && isNoStart ? Starter.NO : Starter.UNKNOWN;
    }

    private String typeOfNext(PunktToken next) {
        return breaksByItself(next) ? next.typeWithoutPeriod() : next.type();
    }
}
