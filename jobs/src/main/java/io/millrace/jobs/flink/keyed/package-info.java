/** Keyed steps as Flink operators: core's own objects over state in slots, released by the watermark. */
package io.millrace.jobs.flink.keyed;
