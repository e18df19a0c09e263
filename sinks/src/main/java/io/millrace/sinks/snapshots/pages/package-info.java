/** Shards read page by page over a store, without Hadoop: footers, checksums, values of single columns. */
package io.millrace.sinks.snapshots.pages;
