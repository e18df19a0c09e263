/** Open shards: blocks, row groups, pieces, joins and their state. Plain Java. */
package io.millrace.sinks.shards;
