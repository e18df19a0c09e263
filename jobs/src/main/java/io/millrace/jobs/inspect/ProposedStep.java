package io.millrace.jobs.inspect;

import java.util.Set;
import java.util.function.Predicate;

/** The step that fits what was found in a field. */
final class ProposedStep {
    /** Types by which rows are joined and counted: equal values must stay equal. */
    private static final Set<String> JOINED =
            Set.of("EMAIL", "PHONE", "IBAN", "CREDIT_CARD", "IP_ADDRESS", "MAC_ADDRESS");

    private static final int MANY = 10;
    /** So many characters of a postal code tell the region. */
    private static final int REGION = 2;

    private ProposedStep() {}

    /**
     * @param isOfUser whether a type is one of the user, of which there are no surrogates
     * @return its name and its options
     */
    static String[] of(String field, String type, FieldFindings findings, Predicate<String> isOfUser) {
        String options = "field: " + field;
        return switch (type) {
            case "image" -> new String[] {"strip_metadata", options};
            case "date" -> new String[] {"generalize_date", options + ", to: year"};
            case "timestamp" -> new String[] {"generalize_date", options + ", to: day"};
            case "string" -> ofText(field, options, findings, isOfUser);
            case "list<string>" -> new String[] {isKnown(findings) ? "scrub_text" : "drop_field", options};
            case "int64" -> new String[] {"pseudonymize", options + ", domain: " + field};
            default -> new String[] {"drop_field", options};
        };
    }

    /** Whether not many items of a type stay that are not found. */
    private static boolean isKnown(FieldFindings findings) {
        return findings.column() == null || findings.mostWhole() * MANY >= findings.values() * (MANY - 1);
    }

    private static String[] ofText(String field, String options, FieldFindings findings, Predicate<String> isOfUser) {
        String column = findings.column();
        if (column == null) {
            return new String[] {"scrub_text", options};
        }
        if (column.equals("SECRET")) {
            return new String[] {"drop_field", options};
        }
        if (column.equals("POSTAL_CODE")) {
            return findings.shortest() > REGION
                    ? new String[] {"generalize_text", options + ", keep_first: " + REGION}
                    : new String[] {"replace_value", options + ", value: withheld"};
        }
        return JOINED.contains(column) || isOfUser.test(column)
                ? new String[] {"pseudonymize", options + ", domain: " + field}
                : new String[] {"replace_by_surrogate", options + ", type: " + column + ", domain: " + field};
    }
}
