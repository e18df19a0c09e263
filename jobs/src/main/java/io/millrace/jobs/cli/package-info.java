/** The command line. */
package io.millrace.jobs.cli;
