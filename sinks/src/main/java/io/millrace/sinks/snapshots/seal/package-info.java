/** Writes a snapshot again as a root of its own, in the contract's order: contract, section 6. */
package io.millrace.sinks.snapshots.seal;
