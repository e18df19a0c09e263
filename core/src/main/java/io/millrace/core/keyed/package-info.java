/**
 * Keyed steps without an engine: what they remember and in which order, over stores that a test keeps in memory and a job
 * in its state backend. DESIGN of the order: samples wait until no earlier one can come.
 */
package io.millrace.core.keyed;
