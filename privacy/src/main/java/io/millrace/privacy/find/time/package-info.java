/** Finds dates and ages. */
package io.millrace.privacy.find.time;
