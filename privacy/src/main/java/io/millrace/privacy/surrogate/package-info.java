/** Realistic values that stand for private ones: keyed, of the same form, and nobody's. */
package io.millrace.privacy.surrogate;
