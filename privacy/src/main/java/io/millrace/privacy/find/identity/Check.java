package io.millrace.privacy.find.identity;

/** What beyond its form makes a value one of its type. */
@FunctionalInterface
interface Check {
    Verdict of(Value value);
}
