/** Filters with the published rule sets of batch curators: Gopher, C4, FineWeb, as datatrove 0.10.1 applies them. */
package io.millrace.cleaning.quality;
