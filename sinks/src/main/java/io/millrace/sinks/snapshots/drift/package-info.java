/** How the values of two snapshots differ, column by column. */
package io.millrace.sinks.snapshots.drift;
