/** Privacy: what is done to sensitive fields, and the keys for it. Plain Java: no engine, no logger. */
package io.millrace.privacy;
