package io.millrace.sinks;

/** The places in this module at which a crash test may end the process. */
public final class FailPoints {
    /** One file of a commit stands at its final path, the next one not yet. */
    public static final String PLACED_ONE = "placed_one";
    /** All files of a commit stand at their final paths, the manifest does not exist. */
    public static final String PLACED_ALL = "placed_all";
    /** The manifest is put, Flink has not been told. */
    public static final String MANIFEST_PUT = "manifest_put";
    /** Files that no commit adds are deleted. */
    public static final String STRAYS_DELETED = "strays_deleted";

    private FailPoints() {}
}
