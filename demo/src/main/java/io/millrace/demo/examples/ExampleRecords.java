package io.millrace.demo.examples;

/** The records of an example, one a line. Each is a function of its batch and its number, which counts from 0. */
public interface ExampleRecords {
    /** JSON, or what should be; without an end of line. */
    String line(int number);

    /** Why the example's pipeline rejects the record, or null if it keeps it. */
    String reason(int number);
}
