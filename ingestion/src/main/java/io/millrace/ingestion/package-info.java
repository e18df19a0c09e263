/** Kafka records to samples: the source, the decoding of bytes, and the intake that splits rejects off and counts. */
package io.millrace.ingestion;
