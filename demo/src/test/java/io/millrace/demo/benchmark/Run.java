package io.millrace.demo.benchmark;

import io.millrace.demo.benchmark.BenchmarkPipeline.Read;

/**
 * One measured run.
 *
 * @param topic that was read
 * @param round from 1
 * @param load of the machine when it ended, the mean of a minute
 * @param files what it wrote, null if it writes nothing
 */
record Run(
        Variant variant, Read read, FilledTopic topic, int round, Jvm.Usage usage, double load, ParquetFiles files) {}
