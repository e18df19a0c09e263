package io.millrace.privacy.surrogate;

/** Whom a given name is for. */
enum Gender {
    FEMALE,
    MALE,
    EITHER
}
