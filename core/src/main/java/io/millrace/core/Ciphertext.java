package io.millrace.core;

/** What a column of ciphertext cells holds: contract, R19. */
public enum Ciphertext {
    NONE,
    ENCRYPT,
    TOKEN
}
