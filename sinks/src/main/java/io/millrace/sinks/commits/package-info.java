/** The manifests of a dataset's directory and the rule by which they are put: output contract, sections 1, 3, 4 and 7. */
package io.millrace.sinks.commits;
