/** The rows of a dataset, read back out of its shards. */
package io.millrace.sinks.snapshots.rows;
