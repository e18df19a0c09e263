package io.millrace.privacy.treat;

/** A step that needs the keys of a domain; {@code keys init} makes the domains that the steps of a pipeline name. */
public interface UsesDomain {
    /** Null if its settings need none. */
    String domain();
}
