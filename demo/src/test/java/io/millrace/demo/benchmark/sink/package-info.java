/** The benchmark of {@code docs/benchmarks/sink.md}: the same rows into three sinks, without a job around them. */
package io.millrace.demo.benchmark.sink;
