/** The benchmark of {@code docs/benchmarks/pipeline.md}: the same topic through five programs, each in a process of its own. */
package io.millrace.demo.benchmark;
