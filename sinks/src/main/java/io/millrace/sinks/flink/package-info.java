/** Shards as a Flink sink: writers, one aggregator, one committer. */
package io.millrace.sinks.flink;
