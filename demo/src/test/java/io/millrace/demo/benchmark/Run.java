package io.millrace.demo.benchmark;

/**
 * One measured run.
 *
 * @param round from 1; 0 is the run over a few records that shows what the start costs
 * @param load of the machine when it ended, the mean of a minute
 * @param files what it wrote, null if it writes nothing
 */
record Run(Variant variant, int parallelism, int round, Jvm.Usage usage, double load, ParquetFiles files) {}
