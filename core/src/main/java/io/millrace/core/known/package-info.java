/**
 * Keys that are known before a pipeline starts, in index files: sorted, immutable, looked up where they lie, and never part
 * of a state.
 */
package io.millrace.core.known;
