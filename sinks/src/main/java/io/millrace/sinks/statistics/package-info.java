/** What is known of the values of a column without them: counts, moments and sketches, which add up over files. */
package io.millrace.sinks.statistics;
