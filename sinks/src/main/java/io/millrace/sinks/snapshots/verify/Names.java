package io.millrace.sinks.snapshots.verify;

import java.util.regex.Pattern;

/** Shapes of names and texts: contract, sections 1, 2 and 4. */
final class Names {
    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
    static final String HASH = "[0-9a-f]{64}";
    static final String SEQ = "\\d{20}";
    static final String SPLIT = "[a-z][a-z0-9]{0,31}";
    static final String COLUMN = "[a-z_][a-z0-9_]{0,62}";
    static final String TOPIC = "[A-Za-z0-9._-]{1,249}";
    static final String NUMBER = "0|[1-9]\\d*";
    static final String REASON = "[a-z][a-z0-9_-]{0,63}\\.[a-z][a-z0-9_-]{0,63}";
    /** A shard of a live root: its writer, its number. */
    static final Pattern PART = Pattern.compile("part-([0-9a-f]{16})-(\\d{8})\\.parquet");
    /** A shard of a sealed root: its split, its number, how many there are. */
    static final Pattern SHARD = Pattern.compile("(" + SPLIT + ")-(\\d{5})-of-(\\d{5})\\.parquet");

    static final Pattern ROW_ID = Pattern.compile("(" + TOPIC + ")/(" + NUMBER + ")/(" + NUMBER + ")/(" + NUMBER + ")");
    private static final Pattern DATA = Pattern.compile("data/" + SPLIT + "/([^/]+)");

    private Names() {}

    /** Whether a path is one of a data file. */
    static boolean isData(String path) {
        var matcher = DATA.matcher(path);
        return matcher.matches()
                && (PART.matcher(matcher.group(1)).matches()
                        || SHARD.matcher(matcher.group(1)).matches());
    }

    /** The second part of {@code data/split/name}. */
    static String split(String path) {
        return path.split("/", -1)[1];
    }

    /** The third part of {@code data/split/name}. */
    static String file(String path) {
        return path.split("/", -1)[2];
    }
}
