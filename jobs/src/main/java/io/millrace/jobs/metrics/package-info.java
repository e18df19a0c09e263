/** The metrics of a job: those of steps, and the list of all. */
package io.millrace.jobs.metrics;
