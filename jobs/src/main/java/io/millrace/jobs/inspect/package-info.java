/** Looks for what is private in records, topics and datasets, and proposes what to do. */
package io.millrace.jobs.inspect;
