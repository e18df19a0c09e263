package io.millrace.demo.benchmark.sink;

/**
 * What a checkpoint cost.
 *
 * @param syncMillis in which the sink takes no rows
 * @param syncCpuMillis processor time of the sink's own thread in that time
 * @param millis until the state is stored and what it made final is committed
 * @param stateBytes of the sink, what is to be committed included
 */
public record Checkpoint(double syncMillis, double syncCpuMillis, double millis, long stateBytes) {}
