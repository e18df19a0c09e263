/** Where rejected records go, and how much of them is told. */
package io.millrace.sinks.rejects;
