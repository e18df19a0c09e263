/** A pipeline file held against the catalog: bound steps, stages and schemas, or every mistake. Knows nothing of Flink. */
package io.millrace.jobs.plan;
