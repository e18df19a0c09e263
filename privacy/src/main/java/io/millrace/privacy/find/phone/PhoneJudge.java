package io.millrace.privacy.find.phone;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides whether what is written like a telephone number is one, from its form and from what stands around it. */
final class PhoneJudge {
    static final int SHORTEST = 7;
    private static final int LONGEST_NATIONAL = 13, NEIGHBOUR = 8, FEWEST_AS_WRITTEN = 10, FEWEST_DIALLED = 12;
    private static final long OTHER_CUES = Flag.CARD_CUE
            | Flag.BANK_CUE
            | Flag.SOCIAL_CUE
            | Flag.TAX_CUE
            | Flag.PASSPORT_CUE
            | Flag.COUNTER_CUE
            | Flag.LICENCE_CUE
            | Flag.IDENTITY_CUE
            | Flag.HEALTH_CUE
            | Flag.VEHICLE_CUE
            | Flag.VOTER_CUE
            | Flag.COMPANY_CUE;

    private static final Set<String> OWN = Set.of(
            "my", "our", "mein", "meine", "meiner", "unsere", "mi", "mon", "mio", "mój", "moj", "new", "neue", "nuevo",
            "nouveau", "nuovo", "nowy");

    private static final int FEWEST_OWN = 9, LONGEST_OWN = 7;

    private static final List<String> NORTH_AMERICA = List.of("US", "CA");

    private final Reading reading;
    private final Findings findings;
    private final PhoneChecks checks;
    private final boolean bare;
    private int lastFound = -NEIGHBOUR - 1;

    PhoneJudge(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        bare = reading.alone() && isBare(reading.tokens());
        checks = new PhoneChecks(reading.effort());
    }

    private static boolean isBare(Tokens tokens) {
        int token = 0;
        while (token < tokens.count() && !tokens.isLetters(token)) {
            token++;
        }
        return token == tokens.count();
    }

    /** Reports the first groups of the form, which {@link #mayTake} leaves open, if they are a number. */
    boolean takes(PhoneForm form, int groups, int token, int end) {
        return form.plus ? international(form, groups, token, end) : national(form, groups, token, end);
    }

    /** Whether the first groups alone leave it open that they are a number. */
    static boolean mayTake(PhoneForm form, int groups) {
        return form.plus || form.total(groups) <= LONGEST_NATIONAL + 2 && !NotPhones.is(form, groups);
    }

    private boolean international(PhoneForm form, int groups, int token, int end) {
        String digits = form.digits(groups);
        double score = Phones.isInternational(form, groups) ? checks.international(digits) : 0;
        if (score == 0) {
            return false;
        }
        report(form, token, end, score, "phone.international", score > 0.6 ? "libphonenumber" : "possible number");
        country(form, digits, end, 0.05 + score);
        return true;
    }

    private void country(PhoneForm form, String digits, int end, double score) {
        if (digits.startsWith("639") && digits.length() == 12) {
            findings.add(form.from, end, "PH_MOBILE_NUMBER", score, "phone.philippines", "country code");
        } else if (digits.startsWith("90") && digits.length() == 12) {
            findings.add(form.from, end, "TR_PHONE_NUMBER", score, "phone.turkey", "country code");
        }
    }

    private boolean national(PhoneForm form, int groups, int token, int end) {
        String digits = form.digits(groups);
        if (isCued(form, token, end)) {
            report(form, token, end, 0.7, "phone.cue", "cue");
            atHome(form, groups, digits, end);
            return true;
        }
        if (reading.near(token, 3, 0, OTHER_CUES)) {
            return false;
        }
        return bare ? alone(form, groups, digits, token, end) : shaped(form, groups, digits, token, end);
    }

    private boolean isCued(PhoneForm form, int token, int end) {
        Tokens tokens = reading.tokens();
        int after = tokens.tokenAt(end);
        boolean cued = reading.near(token, 7, 0, Flag.PHONE_CUE) || follows(after);
        boolean plain = cued && form.view.look(form.from - 1) != '$';
        return plain && !reading.near(token, 2, 0, OTHER_CUES);
    }

    /** {@code 416 60 039 office}, {@code -Fax}, {@code (mobile)}. */
    private boolean follows(int token) {
        Tokens tokens = reading.tokens();
        int word = tokens.isSymbol(token, '-') || tokens.isSymbol(token, '(') ? token + 1 : token;
        return word < tokens.count() && tokens.gap(word) != Tokens.LINE_BREAK && PhoneLabels.is(tokens, word);
    }

    private boolean alone(PhoneForm form, int groups, String digits, int token, int end) {
        boolean found = checks.isNational(digits, PhoneShapes.REGIONS);
        if (found) {
            String rule = isWritten(form, groups, digits) ? Phones.ALONE_AS_WRITTEN : "phone.alone";
            report(form, token, end, 0.4, rule, "libphonenumber");
        }
        return atHome(form, groups, digits, end) || found;
    }

    /** Whether few other numbers are written so: in groups, as a country in which it is valid writes its own. */
    private boolean isWritten(PhoneForm form, int groups, String digits) {
        if (digits.startsWith("00") && digits.length() >= FEWEST_DIALLED && form.size(0) > 1) {
            // As one dials it from abroad.
            return checks.international(digits.substring(2)) > 0.6;
        }
        if (groups == 1 || digits.length() < FEWEST_AS_WRITTEN) {
            return false;
        }
        if (isNorthAmerican(form, groups, digits) && isMarked(form, groups)) {
            return checks.isNational(digits, NORTH_AMERICA);
        }
        boolean typical = form.view.at(form.from) == '(' || digits.startsWith("0");
        return typical && checks.isNational(digits, regions(form, groups));
    }

    /** Numbers of the countries that have types of their own. */
    private boolean atHome(PhoneForm form, int groups, String digits, int end) {
        boolean philippines = digits.startsWith("09") && checks.isNational(digits, List.of("PH"));
        if (philippines && form.total(groups) == 11) {
            findings.add(form.from, end, "PH_MOBILE_NUMBER", 0.4, "phone.philippines", "libphonenumber");
            return true;
        }
        String bare = digits.startsWith("0") ? digits.substring(1) : digits;
        boolean turkey = bare.length() == 10 && bare.charAt(0) >= '2' && bare.charAt(0) <= '5';
        if (turkey && checks.isNational(digits, List.of("TR"))) {
            findings.add(form.from, end, "TR_PHONE_NUMBER", 0.4, "phone.turkey", "libphonenumber");
            return true;
        }
        return false;
    }

    private boolean shaped(PhoneForm form, int groups, String digits, int token, int end) {
        boolean neighbour = token - lastFound <= NEIGHBOUR;
        if (!neighbour && goesOnNumber(token)) {
            return false;
        }
        if (isOwn(token) && digits.length() >= FEWEST_OWN && checks.isNational(digits, PhoneShapes.REGIONS)) {
            report(form, token, end, 0.7, "phone.own", "libphonenumber, my number");
            return true;
        }
        boolean numbered = neighbour || reading.near(token, 4, 0, Flag.NUMBER_CUE);
        if (isNorthAmerican(form, groups, digits) && (numbered || groups > 1 && isMarked(form, groups))) {
            report(form, token, end, 0.6, "phone.north_american", "");
            return true;
        }
        if (digits.startsWith("00") && groups > 2 && checks.international(digits.substring(2)) > 0) {
            report(form, token, end, 0.6, "phone.international", "");
            return true;
        }
        if (neighbour && atHome(form, groups, digits, end)) {
            return true;
        }
        boolean typical = form.view.at(form.from) == '(' || digits.startsWith("0") && groups > 1 || numbered;
        if (!typical || !checks.isNational(digits, regions(form, groups))) {
            return false;
        }
        report(form, token, end, 0.5, "phone.national", "libphonenumber");
        return true;
    }

    /** {@code my number is}, {@code mój numer to}: of the kinds of numbers a telephone number is the one that needs no other word. */
    private boolean isOwn(int token) {
        Tokens tokens = reading.tokens();
        int cue = tokens.has(token - 1, Flag.NUMBER_CUE) ? token - 1 : token - 2;
        return cue > 0
                && tokens.has(cue, Flag.NUMBER_CUE)
                && tokens.isLetters(cue - 1)
                && tokens.length(cue - 1) <= LONGEST_OWN
                && OWN.contains(tokens.text(cue - 1).toLowerCase(Locale.ROOT));
    }

    /** Whether digits stand right before, with a space between: then this is more likely a part of a longer number. */
    private boolean goesOnNumber(int token) {
        Tokens tokens = reading.tokens();
        boolean digits = tokens.isDigits(token - 1) || token > 0 && tokens.form(token - 1) == Tokens.ALPHANUMERIC;
        return digits && tokens.gap(token) == Tokens.SPACE;
    }

    private static List<String> regions(PhoneForm form, int groups) {
        return PhoneShapes.regions(form.shape(groups));
    }

    /** 3-3-4, the first two from 2 on, as the North American Numbering Plan has it. */
    private static boolean isNorthAmerican(PhoneForm form, int groups, String digits) {
        int first = groups == 4 && digits.length() == 11 && digits.charAt(0) == '1' ? 1 : 0;
        return groups == first + 3
                && form.size(first) == 3
                && form.size(first + 1) == 3
                && form.size(first + 2) == 4
                && digits.charAt(first) >= '2'
                && digits.charAt(first + 3) >= '2';
    }

    /** Parted by more than spaces. */
    private static boolean isMarked(PhoneForm form, int groups) {
        return form.before(groups - 1) == '-' || form.before(groups - 1) == '.' || form.view.at(form.from) == '(';
    }

    private void report(PhoneForm form, int token, int end, double score, String rule, String why) {
        findings.add(form.from, end, "PHONE", score, rule, why);
        lastFound = token;
    }
}
