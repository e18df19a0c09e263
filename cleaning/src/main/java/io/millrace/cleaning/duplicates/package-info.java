/** Duplicates: exact, near, alike images, repeated sentences. What samples are remembered under, and the steps. */
package io.millrace.cleaning.duplicates;
