package io.millrace.core;

/** What flows between the operators of a job: samples, and tallies that count them. */
public sealed interface Element permits Sample, Tally {}
