/** Records through the steps of a pipeline in this process: before, after, and why; no value of a sensitive field. */
package io.millrace.jobs.preview;
