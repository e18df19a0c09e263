/** Steps that rewrite texts line by line or as a whole, with the decisions of batch curators. */
package io.millrace.cleaning.lines;
