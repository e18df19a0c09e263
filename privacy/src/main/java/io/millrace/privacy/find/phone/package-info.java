/** Finds telephone numbers, as they are written in many countries. */
package io.millrace.privacy.find.phone;
