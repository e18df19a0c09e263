/** Where jobs run: in this process, or on a Flink cluster. */
package io.millrace.jobs.cluster;
