/** A job in this process: where it resumes, what it checks first, how it stops, what it shows. */
package io.millrace.jobs.run;
