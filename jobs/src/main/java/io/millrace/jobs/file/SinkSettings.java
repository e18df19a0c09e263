package io.millrace.jobs.file;

import io.millrace.core.Option;
import io.millrace.sinks.ParquetSettings;

/** Where rows go. */
public record SinkSettings(@Option(doc = "Sharded Parquet.") ParquetSettings parquet) {}
