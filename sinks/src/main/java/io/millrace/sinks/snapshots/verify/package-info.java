/** Holds a root against the contract: manifests, files, pages and rows. Independent of what writes them. */
package io.millrace.sinks.snapshots.verify;
