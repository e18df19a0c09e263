package io.millrace.privacy.find.name;

/** What the tagger says a word is part of. The weights of the tagger hold one number for each, in this order. */
public enum Label {
    NONE,
    PERSON,
    LOCATION,
    ORGANIZATION,
    NRP;

    static final int COUNT = values().length;
    private static final Label[] ALL = values();

    static Label of(int ordinal) {
        return ALL[ordinal];
    }
}
