package io.millrace.privacy.find;

import java.util.Set;

/** How a view joins parts of a text, and so what must speak for a value that crosses a join. */
public enum Seam {
    /** Nothing is joined. */
    NONE,
    /** At a sign that ends a line or begins the next and stands within values only, or at a control character. */
    SIGNED,
    /** Between digits, or within a token: a line may end anywhere in it. */
    GLUED,
    /** Between groups of digits, as at a space. */
    SPACED;

    private static final double SURE = 0.7;

    private static final Set<String> KEYS = Set.of("secret.prefix", "secret.web_token", "secret.bitcoin_key");

    /** Numbers that only happen to stand in two lines have no check digit, no issuer's prefix, no word that speaks for them. */
    boolean trusts(double score, String rule) {
        return switch (this) {
            case NONE, SIGNED -> true;
            case GLUED -> score >= SURE && (rule.endsWith(".checksum") || KEYS.contains(rule));
            case SPACED ->
                score >= SURE && (rule.startsWith("phone.") || rule.endsWith(".form") || rule.endsWith(".checksum"));
        };
    }

    boolean joins() {
        return this != NONE;
    }

    /** Whether lines are joined where nothing but what stands in the value itself can say that it goes on. */
    public boolean isBare() {
        return this == GLUED || this == SPACED;
    }
}
