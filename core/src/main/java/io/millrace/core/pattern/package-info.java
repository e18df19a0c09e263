/** What users' patterns may cost: how large they may be, and how much of a text they may look at. */
package io.millrace.core.pattern;
