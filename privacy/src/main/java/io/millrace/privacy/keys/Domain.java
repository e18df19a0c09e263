package io.millrace.privacy.keys;

import java.util.regex.Pattern;

/**
 * The keys under which equal values of several fields of a dataset become equal tokens and pseudonyms.
 *
 * @param keyId names the domain in a token, 0 to 2³² − 1
 * @param tokenKey 64 bytes
 * @param pseudonymKey 32 bytes
 */
public record Domain(String name, long keyId, Secret tokenKey, Secret pseudonymKey) {
    static final int TOKEN_KEY_BYTES = 64;
    static final int PSEUDONYM_KEY_BYTES = 32;
    /** Shape of a domain's name. */
    public static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
}
