/** What the benchmark compares with: a consumer alone, and the job that a user of plain Flink writes. */
package io.millrace.demo.benchmark.stock;
