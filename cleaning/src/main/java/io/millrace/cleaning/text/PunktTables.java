package io.millrace.cleaning.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What the sentence model Punkt (Kiss and Strunk, 2006) has learned from a corpus. A type of word is the word in lower case;
 * all numbers are one type. Two that were read from the same tables are equal.
 */
final class PunktTables {
    /** The type of all numbers. */
    static final String NUMBER = "##number##";

    private final Set<String> abbreviations;
    private final Map<String, Set<String>> collocations;
    private final Set<String> starters;
    private final Map<String, Integer> contexts;
    private final String fingerprint;

    /** Of a model that has learned nothing: for texts without ends of sentences. */
    static final PunktTables NONE = new PunktTables();

    private PunktTables() {
        this.abbreviations = Set.of();
        this.collocations = Map.of();
        this.starters = Set.of();
        this.contexts = Map.of();
        this.fingerprint = "";
    }

    private PunktTables(PunktFiles files) {
        this.abbreviations = files.lines("abbrev_types.txt");
        this.collocations = files.pairs("collocations.tab");
        this.starters = files.lines("sent_starters.txt");
        this.contexts = files.numbers("ortho_context.tab");
        this.fingerprint = files.fingerprint();
    }

    /** Whether a folder looks like one with tables. */
    static boolean areIn(Path folder) {
        return Files.isRegularFile(folder.resolve("abbrev_types.txt"));
    }

    /** Reads the tables of one language; refuses what is unreadable or no such table. */
    static PunktTables read(Path folder) {
        return new PunktTables(new PunktFiles(folder));
    }

    /** Of the files that were read; equal for equal ones, empty if none was. */
    String fingerprint() {
        return fingerprint;
    }

    /** @param type without its final period */
    boolean isAbbreviation(String type) {
        return abbreviations.contains(type) || abbreviations.contains(type.substring(type.lastIndexOf('-') + 1));
    }

    /** Types that often follow the given one, whose period then ends no sentence; empty for most. */
    Set<String> collocates(String type) {
        return collocations.getOrDefault(type, Set.of());
    }

    /** Whether the type begins sentences often. */
    boolean startsSentences(String type) {
        return starters.contains(type);
    }

    /** Flags of {@link PunktContext}: where and in which case the type was seen. */
    int context(String type) {
        return contexts.getOrDefault(type, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PunktTables tables && fingerprint.equals(tables.fingerprint);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }
}
