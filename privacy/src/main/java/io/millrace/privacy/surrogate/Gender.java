package io.millrace.privacy.surrogate;

/** Whom a given name is for. */
enum Gender {
    FEMALE,
    MALE,
    EITHER;

    Gender and(Gender other) {
        return this == other ? this : EITHER;
    }
}
