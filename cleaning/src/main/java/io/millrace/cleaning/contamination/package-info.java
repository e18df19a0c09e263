/** Samples that share text with evaluation sets. */
package io.millrace.cleaning.contamination;
