/** Parquet by section 2 of the contract: schema, footer keys, row groups and one footer stitched from their trailers. */
package io.millrace.sinks.parquet;
