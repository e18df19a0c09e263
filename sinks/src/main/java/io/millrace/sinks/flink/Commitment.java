package io.millrace.sinks.flink;

import io.millrace.sinks.commits.AppendRequest;

/**
 * What the committer does once a checkpoint is complete.
 *
 * @param append to put, or null
 * @param cleanUp files that a rollback undid are deleted if the root still has this number of commits; 0 for none
 */
record Commitment(AppendRequest append, long cleanUp) {}
