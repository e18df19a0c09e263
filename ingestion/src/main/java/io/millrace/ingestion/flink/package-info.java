/** Flink's types for samples and elements, from core's codecs. */
package io.millrace.ingestion.flink;
