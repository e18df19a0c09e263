/** Virtual and physical seals of a root, and the order in which training reads them: contract, sections 5 to 9. */
package io.millrace.sinks.snapshots;
