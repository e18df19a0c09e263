package io.millrace.sinks.commits;

/** Where everything lies in a dataset's directory, relative to it: contract, section 1. */
public final class RootLayout {
    public static final String DATASET = ".millrace/dataset.json";
    public static final String COMMITS = ".millrace/commits";
    public static final String SNAPSHOTS = ".millrace/snapshots";
    public static final String TAGS = ".millrace/tags";
    public static final String ERASURES = ".millrace/erasures";
    public static final String RUNS = ".millrace/runs";
    public static final String DATA = "data";
    public static final String CARD = "README.md";
    public static final String CROISSANT = "croissant.json";

    /** The tag that names the newest snapshot. */
    public static final String LATEST = "LATEST";

    private RootLayout() {}

    public static String commit(long seq) {
        return String.format("%s/%020d.json", COMMITS, seq);
    }

    public static String snapshot(String id) {
        return SNAPSHOTS + "/" + id + ".json";
    }

    public static String tag(String name) {
        return TAGS + "/" + name + ".json";
    }
}
