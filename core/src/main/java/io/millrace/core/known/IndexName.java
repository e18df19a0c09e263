package io.millrace.core.known;

import java.util.regex.Pattern;

/** What an index is called where rejects name a row of it: {@code name:topic/partition/offset/sub}. */
public final class IndexName {
    /** As a pipeline's; no topic holds a colon, so where the name ends is plain. */
    public static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** In messages. */
    public static final String ALLOWED =
            "letters, digits, '.', '_' and '-', a letter or digit first, at most 64 characters";

    private IndexName() {}

    /** Where a row of an index came from, as no topic of a pipeline is called. */
    static String topic(String index, String topic) {
        return index + ":" + topic;
    }
}
