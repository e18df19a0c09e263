/** Makes index files: the keys of the samples of a file, or of the rows of a dataset. */
package io.millrace.jobs.index;
