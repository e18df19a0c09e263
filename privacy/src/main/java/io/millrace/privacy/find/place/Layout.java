package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.place.Part.Kind;
import java.util.List;

/**
 * Reports an address. One that is written within a sentence is one finding. What is laid out as a block of lines of its
 * own, what has its postal code before the town, and a lone town after a comma are reported part by part.
 */
final class Layout {
    private static final String RULE = "address.parts";

    private final Tokens tokens;
    private final Findings findings;
    private final double score;

    Layout(Reading reading, Findings findings, double score) {
        this.tokens = reading.tokens();
        this.findings = findings;
        this.score = score;
    }

    void report(List<Part> parts, String why) {
        int places = places(parts);
        if (places < parts.size() && (codeFirst(parts, places) || lonePlace(parts, places) || isBlock(parts))) {
            add(parts.get(0).from(), parts.get(places - 1).to(), "STREET_ADDRESS", why);
            reportPlaces(parts, places);
        } else {
            add(parts.get(0).from(), last(parts).to(), "STREET_ADDRESS", why);
        }
        inPlace(last(parts).to());
    }

    /** The town after a Polish address, with its preposition: {@code al. Solidarności 117 w Warszawie}. */
    private void inPlace(int at) {
        boolean in = tokens.isLetters(at)
                && tokens.length(at) <= 2
                && (tokens.text(at).equals("w") || tokens.text(at).equals("we"));
        if (in && tokens.isName(at + 1) && tokens.gap(at + 1) == Tokens.SPACE) {
            add(at, at + 2, "LOCATION", "after a street");
        }
    }

    /** The first part that is no longer street, number or unit. */
    private static int places(List<Part> parts) {
        int end = parts.size();
        while (end > 0 && isPlace(parts.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isPlace(Part part) {
        return part.kind() == Kind.PLACE || part.kind() == Kind.CODE;
    }

    private static boolean codeFirst(List<Part> parts, int at) {
        return parts.get(at).kind() == Kind.CODE && at + 1 < parts.size();
    }

    private boolean lonePlace(List<Part> parts, int at) {
        Part place = parts.get(at);
        boolean lone = at + 1 == parts.size() && place.kind() == Kind.PLACE && place.comma() && place.line() == 0;
        return lone && !endsWithState(place);
    }

    private boolean endsWithState(Part place) {
        int last = place.to() - 1;
        return last > place.from() && tokens.form(last) == Tokens.UPPER && tokens.length(last) <= 3;
    }

    /** Lines of its own, after a line that does not announce it, with the places on further lines; or after a name, with the flat first. */
    private boolean isBlock(List<Part> parts) {
        int start = parts.get(0).from();
        for (Part part : parts) {
            if (part.comma() && part.line() > 0) {
                return false;
            }
        }
        if (parts.get(0).kind() == Kind.UNIT) {
            return last(parts).line() > 0;
        }
        boolean own = Lines.begins(tokens, start) && Cues.before(tokens, start) == 0;
        return own && last(parts).line() > 0 && !afterOrganization(start);
    }

    /** Whether the line before names no person; a letter to an organization is not split. */
    private boolean afterOrganization(int start) {
        int at = start - 1;
        boolean organization = false;
        for (int back = 0; back < 8 && at >= 0; back++, at--) {
            organization |= tokens.has(at, Flag.ORGANIZATION_FORM | Flag.ORGANIZATION_CUE) || tokens.isSymbol(at, ',');
            if (tokens.gap(at) == Tokens.LINE_BREAK) {
                break;
            }
        }
        return organization;
    }

    private void reportPlaces(List<Part> parts, int from) {
        int at = from;
        while (at < parts.size()) {
            Part part = parts.get(at);
            if (part.kind() == Kind.CODE) {
                add(
                        part.from(),
                        part.to(),
                        afterCountry(parts, at) ? "STREET_ADDRESS" : "POSTAL_CODE",
                        "beside a place");
            } else {
                add(part.from(), part.to(), "LOCATION", "after a street");
            }
            at++;
        }
    }

    private boolean afterCountry(List<Part> parts, int at) {
        return at > 1
                && parts.get(at).line() > 1
                && parts.get(at - 1).kind() == Kind.PLACE
                && parts.get(at - 2).line() > 0;
    }

    private static Part last(List<Part> parts) {
        return parts.get(parts.size() - 1);
    }

    private void add(int from, int to, String type, String why) {
        findings.add(tokens.start(from), tokens.end(to - 1), type, score, RULE, why);
    }
}
