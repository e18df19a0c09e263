/** The pipeline file: YAML to records, with the line of everything. */
package io.millrace.jobs.file;
