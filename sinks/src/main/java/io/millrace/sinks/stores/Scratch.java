package io.millrace.sinks.stores;

/** Names in the directory that all but writers ignore: contract, section 1. */
public final class Scratch {
    /** Relative to the root. */
    public static final String DIRECTORY = ".millrace/tmp";
    /** Files with this prefix are manifests on their way. */
    public static final String MANIFEST_PREFIX = "manifest-";
    /** Files that only try something out. A committer that repeats a commit of the attempt before leaves them alone. */
    public static final String PROBE_PREFIX = "probe-";
    /** Serves file systems without hard links. */
    public static final String LOCK = "put.lock";

    private Scratch() {}

    /** Path of a scratch file. */
    public static String path(String name) {
        return DIRECTORY + "/" + name;
    }
}
