/** What became of a record: from the commits of a dataset, its row ids and the rejects; never a value. */
package io.millrace.jobs.explain;
