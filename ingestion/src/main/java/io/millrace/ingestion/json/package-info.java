/** Bytes of JSON to the values of a schema. Plain Java: no Kafka, no Flink. */
package io.millrace.ingestion.json;
