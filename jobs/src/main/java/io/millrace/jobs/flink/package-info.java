/** A plan as a Flink job. */
package io.millrace.jobs.flink;
