package io.millrace.privacy.scrub;

import io.millrace.privacy.find.Finding;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.Plaintext;
import io.millrace.privacy.surrogate.Surrogates;
import java.util.Base64;
import java.util.Map;

/** Says what stands for a passage, by its type. */
final class Replacer {
    private static final int PSEUDONYM_DIGITS = 16;

    private final Replacement standard;
    private final Map<String, Replacement> byType;
    private final String domain;
    private final FieldKeys keys;
    private final Surrogates surrogates;

    /** @param keys null where no replacement is keyed, as is {@code domain} */
    Replacer(Replacement standard, Map<String, Replacement> byType, String domain, FieldKeys keys) {
        this.standard = standard;
        this.byType = Map.copyOf(byType);
        this.domain = domain;
        this.keys = keys;
        boolean made = standard == Replacement.SURROGATE || byType.containsValue(Replacement.SURROGATE);
        surrogates = made ? new Surrogates(keys, domain) : null;
    }

    String of(Finding passage, String value) {
        String type = passage.type();
        return switch (byType.getOrDefault(type, standard)) {
            case TYPE -> "[" + type + "]";
            case MASK -> "*".repeat(value.codePointCount(0, value.length()));
            case REMOVE -> "";
            case PSEUDONYM -> "[" + type + "_" + pseudonym(value) + "]";
            case TOKEN -> "[" + type + "_" + token(value) + "]";
            case SURROGATE -> surrogates.of(type, value);
        };
    }

    private String pseudonym(String value) {
        return keys.pseudonym(domain, Plaintext.text(value)).substring(0, PSEUDONYM_DIGITS);
    }

    private String token(String value) {
        byte[] cell = keys.token(domain, Plaintext.text(value)).toArray();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cell);
    }
}
