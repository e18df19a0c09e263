package io.millrace.privacy.find.name;

/** What the entries of the lists that packages ship are names of. */
public enum NameKind {
    GIVEN,
    FAMILY,
    CITY,
    REGION,
    COUNTRY,
    PEOPLE,
    COMPANY,
    /** Ordinary words of a language, which name nothing. */
    COMMON,
    /** Sentences. */
    PROSE;

    /** Takes one entry of a list. */
    @FunctionalInterface
    public interface Taker {
        /** @param source language or country the list is made for, such as {@code de-AT} */
        void add(String source, NameKind kind, String entry);
    }
}
